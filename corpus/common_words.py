"""The commonest words of each language: they tell languages apart, and passages of one language not at all."""

from functools import cache

# Written for this project: articles, pronouns, prepositions, conjunctions, auxiliary verbs, and the words that
# ask. They are few on purpose: the wide lists of packages (stop-words, stopwordsiso) hold words that carry
# meaning, and cost a point of success@1 in Spanish. English is the list of NLTK's data (198 words, from the
# Snowball project's list with contractions) without the apostrophes, which words are split at, and with "far
# many much", what is left of "how far": it asks, and stands in no answer; and with contractions as people type
# them in a chat, "whats" and "dont".
_WORDS = {
    "ar": """
        من في على إلى عن مع أن إن كان كانت هو هي هم هذا هذه ذلك تلك التي الذي الذين ما ماذا متى أين كيف لماذا
        هل كم أي أو ثم لا لم لن قد كل بعد قبل بين حتى عند و ف ب ل منذ حيث كما لكن غير أيضا يكون تكون هناك عام
        التى مما بما لها له به بها فيها فيه منها منه عليه عليها إذا وقد وكان وكانت وهو وهي
        """,
    "bg": """
        и в на да се от за не е с по са че до като а си ще ли но или той тя те това този тази тези беше има
        към след при ни го ги му ѝ ми аз ние вие кой коя кое кои какво какъв каква какви къде кога как защо
        колко който която което които със във също само още него нея тях повече бил била било били
        """,
    "ca": """
        el la els les l un una uns unes de d del dels a al als en i o que és són era eren va van ser amb per
        pel pels no es s se n hi ho li m t em et ens us com més però si seu seva seus seves aquest aquesta
        aquests aquestes això qui què quin quina quins quines quan on quant quanta quants quantes perquè fins
        sense sobre entre també ha han he
        """,
    "cs": """
        a i v ve na se si je z ze do o od po za s k ke u že to ten ta ty by byl byla bylo byli jsou být jako
        ale aby které který která pro při jeho její jejich jsem jsme nebo také však už jen ne co kdo kdy kde
        jak proč kolik kam odkud jaký jaká jaké kterém kterou kterých čím koho komu dlouho daleko
        """,
    "da": """
        og i at det er en et den til på som de med for af der var han hun ikke har om men ham hans hendes sig
        fra ved jeg vi du sin sit sine blev bliver være været havde kan skal vil eller så over efter også
        nogle denne dette disse mere end hvad hvem hvor hvornår hvordan hvorfor hvilken hvilket hvilke mange
        meget langt længe dem deres
        """,
    "de": """
        der die das den dem des ein eine einer eines einem einen und oder aber in im ins an am auf aus bei
        beim mit nach von vom vor zu zum zur für über unter durch um als wie ist sind war waren wird werden
        wurde wurden hat haben hatte hatten sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren er sie
        es wir ich du man sich nicht auch noch nur so dass daß wenn weil bis dies diese dieser dieses diesem
        diesen welche welcher welches welchem welchen was wer wen wem wo wann warum wieso weshalb woher wohin
        womit wodurch viel viele vielen weit lange kann können
        """,
    "el": """
        ο η το οι τα του της των τον την τους τις ένα ένας μια μία ενός μιας και ή σε στο στη στην στον στα
        στους στις από για με ως κατά μετά πριν που πως ότι να θα δεν μη μην είναι ήταν έχει έχουν είχε είχαν
        αυτό αυτός αυτή αυτά αυτοί αλλά αν όπως τι ποιος ποια ποιο ποιοι ποιες ποιον ποιαν ποιους ποιου πότε
        πού γιατί πόσο πόση πόσος πόσοι πόσες πόσα μας σας μου σου τη αυτής αυτού επίσης
        """,
    "en": """
        a about above after again against ain all am an and any are aren as at be because been before being
        below between both but by can couldn d did didn do does doesn doing don down during each few for from
        further had hadn has hasn have haven having he her here hers herself him himself his how i if in into
        is isn it its itself just ll m ma me mightn more most mustn my myself needn no nor not now o of off on
        once only or other our ours ourselves out over own re s same shan she should shouldn so some such t
        than that the their theirs them themselves then there these they this those through to too under until
        up ve very was wasn we were weren what when where which while who whom why will with won wouldn y you
        your yours yourself yourselves far many much
        arent cant couldnt didnt doesnt dont hasnt havent hes hows im isnt ive shes shouldnt thats theres theyre
        wasnt werent whats whens wheres whos whys wont wouldnt youre gonna gotta wanna
        """,
    "es": """
        el la los las lo un una unos unas de del a al en y e o u que se es son era eran fue fueron ser con por
        para no su sus como más pero si le les ya este esta estos estas esto ese esa eso qué quién quiénes
        cuál cuáles cuándo dónde cómo cuánto cuánta cuántos cuántas porque entre sin sobre también ha han
        había hay me te nos mi tu yo él ella ellos ellas está están desde hasta cuando donde muy quien cual
        otro otra otros otras
        """,
    "et": """
        ja on ei et ka oli see ta mis kes kui kuid aga või siis oma nende selle tema neid mida kus millal
        kuidas miks palju mitu milline millised kelle mille mitte kuni ning olid olnud need mina sina meie
        teie nad ma sa
        """,
    "fa": """
        و در به از که این را با است برای آن یک خود تا کرد بر هم نیز وی اما یا هر شد شده می بود چه چرا کی کجا
        چگونه چند چقدر کدام آیا ما شما او آنها ای های ها هستند بودند دارد
        """,
    "fi": """
        ja on ei että oli se hän ne he joka jotka mutta myös kun kuin niin ovat olivat olla ollut sen tai jos
        vain mukaan jonka mikä mitä mitkä kuka ketkä missä mistä mihin milloin miten miksi kuinka paljon monta
        millainen minä sinä me te tämä tämän nämä noin sekä ole koska kenen minkä
        """,
    "fr": """
        le la les l un une des de du d à au aux en et ou où que qu qui ce c cet cette ces il elle ils elles on
        je j tu nous vous me m te t se s lui leur leurs son sa ses mon ma mes ton ta tes notre votre ne n pas
        plus est sont était étaient a ont avait été être avoir fut sera dans par pour sur avec sans sous entre
        mais comme si y quel quelle quels quelles quoi quand comment pourquoi combien lequel laquelle lesquels
        dont jusqu lorsqu puisqu quoiqu aussi
        """,
    "he": """
        של את על לא זה הוא היא הם הן עם אל מן או גם כי אם יש אין היה היתה הייתה היו זו אשר כל רק אך עד בין
        לפני אחרי מה מי מתי איפה היכן איך כיצד למה מדוע כמה איזה איזו אילו האם אני אתה אנחנו
        """,
    "hi": """
        का के की को में से है हैं था थे थी और या पर ने एक यह वह ये वे इस उस इन उन कि जो तो भी ही तक लिए साथ
        द्वारा अपने अपनी अपना नहीं हो होता होती होते हुआ हुई हुए गया गई गए कर करने किया क्या कौन कब कहाँ कहां
        कैसे क्यों कितना कितनी कितने किस किसे किसने किसका किसकी किसके किन किनके कौनसा कौनसी सा सी
        """,
    "hu": """
        a az és egy hogy nem is volt van el meg csak de ez azt ezt vagy mint már még ha ki mi mit mikor hol
        hogyan miért mennyi hány milyen melyik kik hová honnan meddig kinek minek miben aki ami amely amelyek
        akik volna voltak lesz lett után által között szerint be fel le én te ő ti ők neki ennek annak
        """,
    "id": """
        yang di dan dari ke untuk dengan pada dalam adalah ini itu oleh sebagai tidak akan telah juga atau dia
        ia mereka kami kita saya anda para karena seperti bahwa bisa dapat ada apa siapa kapan dimana mana
        bagaimana mengapa kenapa berapa apakah sebuah seorang antara saat ketika lebih hanya tersebut
        """,
    "it": """
        il lo la i gli le l un uno una di del dello della dei degli delle dell a ad al allo alla ai agli alle
        all da dal dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle nell su sul sullo sulla
        sui sugli sulle sull con per tra fra e ed o che chi cui non si è sono era erano fu furono ha hanno
        aveva essere stato stata come più ma se ci ne mi ti lui lei loro suo sua suoi sue questo questa questi
        queste quest quello quella quell cosa cos quale quali qual quando dove dov com perché quanto quanta
        quanti quante anche c d
        """,
    "lt": """
        ir yra kad į iš su buvo ne tai kaip bet jis ji jie jos apie ar po per prie nuo iki už dėl tik dar jau
        o kas ką kur kada kodėl kiek koks kokia kokie kuris kuri kurie kurios taip pat arba jo jų savo mes jūs
        aš tu
        """,
    "nl": """
        de het een en van in op te dat die is was zijn waren met voor aan door er om als ook uit bij naar over
        tot werd worden wordt niet maar of hij zij ze we wij ik je u hun haar hem heeft hebben had dit deze
        der den wat wie waar wanneer hoe waarom welke welk hoeveel ver lang veel hadden kan nog dan onder
        tussen na
        """,
    "no": """
        og i det er en et den til på som de med for av var han hun ikke har om men ham hans hennes seg fra ved
        jeg vi du sin sitt sine ble blir være vært hadde kan skal vil eller så over etter også noen denne
        dette disse mer enn hva hvem hvor når hvordan hvorfor hvilken hvilket hvilke mange mye langt lenge dem
        deres at
        """,
    "pl": """
        i w we na z ze do się jest są że to nie o od po za przez dla ten ta te tego tej tych był była było
        były być jak jako ale oraz lub które który która którzy jego jej ich jednak tym tylko także co kto
        kiedy gdzie dlaczego czemu ile ilu skąd dokąd czy czym kogo komu jaki jaka jakie jakich daleko długo
        przy pod nad u a
        """,
    "pt": """
        o a os as um uma uns umas de do da dos das d em no na nos nas num numa e ou que se é são era eram foi
        foram ser com por pelo pela pelos pelas para ao aos à às não seu sua seus suas como mais mas ele ela
        eles elas este esta isto esse essa isso quem qual quais quando onde porque quê quanto quanta quantos
        quantas entre sem sobre também há tem têm tinha está estão até já me te lhe eu
        """,
    "ro": """
        a al ai ale o un una unei unui unor de din la în pe cu și sau că să se nu este sunt era erau fost fi
        au am pentru prin între ce care cine cui când unde cum câte câți cât câtă ori mai dar dacă ca lui ei
        lor sa său sale săi cel cea cei cele acest această aceasta acestea aceste aceștia după până fără sub
        el ea ele iar nici avea avut fie
        """,
    "ru": """
        и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было вот от
        меня еще нет о об из ему для ли или ни быть был была были него до вас их чем мы над при без под после
        перед между через это этот эта эти этого этой этих том тем тот та те себя кто кого кому чего чему где
        куда откуда когда почему зачем сколько какой какая какое какие каком какого какую каких каким какими
        который которая которое которые которого которой которых котором насколько далеко много долго также
        есть является они если уже чтобы только тоже там можно будет
        """,
    "sr": """
        и у је на да се за од са су не то као а али или по из што који која које ће би био била било били он
        она они када где како зашто колико ко шта чији овај ова ово тај та до при код
        """,
    "sv": """
        och i att det är en ett den till på som de med för av var han hon inte har om men honom hans hennes
        sig från vid jag vi du sin sitt sina blev blir vara varit hade kan ska skall vill eller så över efter
        också några denna detta dessa mer än vad vem när hur varför vilken vilket vilka många mycket långt
        länge dem deras
        """,
    "ta": """
        ஒரு என்று மற்றும் இந்த இது அது அந்த என்ன யார் எப்போது எங்கே எப்படி ஏன் எத்தனை எவ்வளவு எந்த எது என அவர்
        அவர்கள் இருந்து
        """,
    "tr": """
        ve bir bu da de ile için ne mi mı mu mü olarak olan daha çok en gibi kadar sonra önce o şu ki ama veya
        ya her hem ise değil var yok idi oldu olduğu tarafından ben sen biz siz onlar onun bunun kim kime
        kimin kimi neden niçin niye nasıl nerede nereye nereden nere hangi hangisi kaç zaman içinde üzerinde
        göre ancak bunlar
        """,
    "uk": """
        і й та в у на не що він з із зі як а то все вона так його але ти до ви за б би по її мені було від
        мене ще ні о об про для чи або бути був була були неї них нього вас їх чим ми над при без під після
        перед між через це цей ця ці цього цієї цих тим той ті себе хто кого кому чого чому де куди звідки
        коли навіщо скільки який яка яке які якого якої яку яких яким якими наскільки далеко багато довго
        також є якому якій
        """,
    "vi": """
        của và là các có được trong cho với một những này đã không để từ khi người đó ở về như cũng đến vào ra
        tại theo bởi vì sẽ hay hoặc nhưng thì mà bị do đang gì ai nào đâu sao bao nhiêu thế ông họ nó rằng
        trên
        """,
}


@cache
def common_words(language: str) -> frozenset[str]:
    """Return the commonest words of `language`, an ISO 639-1 code, in lower case; none where it is unknown."""
    return frozenset(_WORDS.get(language, "").split())
