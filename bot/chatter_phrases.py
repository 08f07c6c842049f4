"""What people say without asking anything, by language."""

from enum import StrEnum


class Chatter(StrEnum):
    """What a message that asks nothing is; of several in one message the first of these counts."""

    ABOUT_BOT = "about_bot"
    HOW_ARE_YOU = "how_are_you"
    GOODBYE = "goodbye"
    THANKS = "thanks"
    GREETING = "greeting"
    NOD = "nod"


# Phrases are parted by commas, spelt as they are; case, accents, apostrophes and drawn-out letters are folded.
# A word that somebody may look up by itself, such as "nice" (a city) or "peace", is left out.
PHRASES: dict[str, dict[Chatter, str]] = {
    "en": {
        Chatter.ABOUT_BOT: "who are you, what are you, who made you, are you a bot, are you a robot, "
        "are you human, are you real, are you an ai, are you there, what is your name, what's your name, "
        "your name, what can you do, what do you do, how do you work, how can you help, what can i ask, "
        "what can i ask you, help, help me, can you help me, tell me about yourself",
        Chatter.HOW_ARE_YOU: "how are you, how are you doing, how r u, how are u, how do you do, "
        "how is it going, how's it going, how are things, how have you been, what's up, whats new, wassup, "
        "sup, you ok, are you ok, nice to meet you, pleased to meet you",
        Chatter.GOODBYE: "bye, bye bye, goodbye, good bye, see you, see ya, cya, see you later, "
        "see you soon, later, good night, goodnight, gn, take care, have a nice day, have a good day, "
        "have a good one, farewell, talk to you later, ttyl",
        Chatter.THANKS: "thanks, thank you, thank u, thx, tnx, ty, tysm, cheers, many thanks, thanks a lot, "
        "much appreciated, appreciate it, i appreciate it, well done, good bot, good job, great job, "
        "nice one",
        Chatter.GREETING: "hi, hello, hey, heya, hiya, howdy, yo, hallo, greetings, good morning, "
        "good afternoon, good evening, good day, morning, evening, welcome, happy new year, merry christmas",
        Chatter.NOD: "ok, okay, k, okey, okie, yes, yeah, yep, yup, no, nope, nah, sure, fine, great, cool, "
        "awesome, wow, oh, ah, aha, hm, hmm, hmmm, right, i see, got it, understood, of course, alright, "
        "all right, perfect, wonderful, amazing, lol, lmao, rofl, omg, haha, sorry, please, not bad, "
        "very good, very nice, never mind, nevermind, makes sense, i know, really, interesting, "
        "good to know, that's all",
    },
    "uk": {
        Chatter.ABOUT_BOT: "хто ти, хто ви, ти бот, ти хто, що ти вмієш, що ти можеш, як тебе звати, "
        "ти робот, допоможи, допоможіть, допомога, хто тебе створив",
        Chatter.HOW_ARE_YOU: "як справи, як ти, як ви, що нового, як життя, як ся маєш, як ся маєте",
        Chatter.GOODBYE: "бувай, бувайте, до побачення, па, па-па, на добраніч, добраніч, надобраніч, "
        "до зустрічі, до завтра, прощавай, щасливо, гарного дня",
        Chatter.THANKS: "дякую, дяка, щиро дякую, спасибі, красно дякую, вдячний, вдячна, молодець",
        Chatter.GREETING: "привіт, вітаю, здоров, доброго дня, добрий день, доброго ранку, добрий ранок, "
        "добрий вечір, доброго вечора, доброго здоров'я, слава україні, вітання, здрастуйте, хай",
        Chatter.NOD: "так, ні, добре, гаразд, ок, окей, ага, угу, ясно, зрозуміло, зрозумів, зрозуміла, "
        "клас, класно, супер, круто, чудово, будь ласка, вибач, вибачте, лол, ого",
    },
    "ru": {
        Chatter.ABOUT_BOT: "кто ты, кто вы, ты кто, ты бот, ты робот, что ты умеешь, что ты можешь, "
        "как тебя зовут, помоги, помогите, помощь, кто тебя создал",
        Chatter.HOW_ARE_YOU: "как дела, как ты, как вы, что нового, как жизнь, как поживаешь, как поживаете",
        Chatter.GOODBYE: "пока, пока пока, до свидания, до встречи, до завтра, прощай, спокойной ночи, "
        "удачи, всего доброго, всего хорошего, хорошего дня",
        Chatter.THANKS: "спасибо, спс, пасиб, благодарю, большое спасибо, спасибо большое, молодец",
        Chatter.GREETING: "привет, приветик, здравствуй, здравствуйте, здарова, добрый день, доброе утро, "
        "добрый вечер, доброго дня, доброго времени суток, хай, салют",
        Chatter.NOD: "да, нет, хорошо, ладно, ок, окей, ага, угу, ясно, понятно, понял, поняла, класс, "
        "классно, супер, круто, отлично, пожалуйста, извини, извините, лол, кек, ого, ну да",
    },
    "es": {
        Chatter.ABOUT_BOT: "quién eres, quién es usted, qué eres, eres un bot, eres un robot, "
        "cómo te llamas, qué puedes hacer, qué haces, ayuda, ayúdame",
        Chatter.HOW_ARE_YOU: "cómo estás, cómo está, cómo está usted, qué tal, cómo te va, qué pasa, qué hay",
        Chatter.GOODBYE: "adiós, chao, chau, hasta luego, hasta mañana, hasta pronto, nos vemos, "
        "buenas noches, que tengas un buen día",
        Chatter.THANKS: "gracias, muchas gracias, mil gracias, muchísimas gracias, te lo agradezco, bien hecho",
        Chatter.GREETING: "hola, holi, buenos días, buen día, buenas, buenas tardes, saludos",
        Chatter.NOD: "sí, vale, de acuerdo, claro, bueno, bien, perfecto, genial, entiendo, entendido, "
        "por favor, perdón, lo siento, jaja, de nada, muy bien, ya veo",
    },
    "de": {
        Chatter.ABOUT_BOT: "wer bist du, wer sind sie, was bist du, bist du ein bot, wie heißt du, "
        "was kannst du, hilfe, hilf mir",
        Chatter.HOW_ARE_YOU: "wie geht es dir, wie geht's, wie gehts dir, wie geht es ihnen, na, alles klar, "
        "alles gut, was geht",
        Chatter.GOODBYE: "tschüss, tschüß, tschau, ciao, auf wiedersehen, bis bald, bis später, bis morgen, "
        "gute nacht, mach's gut, schönen tag",
        Chatter.THANKS: "danke, danke schön, dankeschön, vielen dank, herzlichen dank, danke sehr, "
        "besten dank, merci, gut gemacht",
        Chatter.GREETING: "hallo, guten tag, guten morgen, guten abend, moin, servus, grüß gott, grüezi, "
        "hallöchen",
        Chatter.NOD: "ja, nein, gut, okay, in ordnung, klar, verstehe, verstanden, super, toll, prima, "
        "genau, bitte, bitte schön, entschuldigung, sorry, ach so, aha, sehr gut",
    },
    "fr": {
        Chatter.ABOUT_BOT: "qui es-tu, qui êtes-vous, tu es qui, t'es qui, es-tu un bot, "
        "comment tu t'appelles, comment t'appelles-tu, que sais-tu faire, aide, aidez-moi, aide-moi",
        Chatter.HOW_ARE_YOU: "ça va, comment ça va, comment vas-tu, comment allez-vous, quoi de neuf",
        Chatter.GOODBYE: "au revoir, adieu, à bientôt, à plus, à demain, à plus tard, bonne nuit, "
        "bonne journée, bonne soirée",
        Chatter.THANKS: "merci, merci beaucoup, merci bien, mille mercis, bravo, bien joué",
        Chatter.GREETING: "bonjour, bonsoir, salut, coucou",
        Chatter.NOD: "oui, non, ouais, d'accord, bien, très bien, bien sûr, parfait, super, génial, je vois, "
        "compris, s'il vous plaît, s'il te plaît, svp, stp, pardon, désolé, désolée, mdr, ptdr, de rien",
    },
    "pt": {
        Chatter.ABOUT_BOT: "quem é você, quem és tu, você é um bot, qual é o seu nome, qual o seu nome, "
        "o que você faz, ajuda, me ajuda, ajude-me",
        Chatter.HOW_ARE_YOU: "tudo bem, tudo bom, como vai, como vai você, como você está, como estás, e aí, "
        "beleza",
        Chatter.GOODBYE: "tchau, adeus, até logo, até mais, até amanhã, até breve, boa noite",
        Chatter.THANKS: "obrigado, obrigada, muito obrigado, muito obrigada, valeu, brigado, brigada",
        Chatter.GREETING: "olá, oi, bom dia, boa tarde, saudações",
        Chatter.NOD: "sim, não, certo, claro, está bem, tá bom, tá, entendi, legal, perfeito, por favor, "
        "desculpa, desculpe, kkk, rsrs, de nada",
    },
    "it": {
        Chatter.ABOUT_BOT: "chi sei, chi è lei, cosa sei, sei un bot, come ti chiami, cosa sai fare, "
        "cosa puoi fare, aiuto, aiutami",
        Chatter.HOW_ARE_YOU: "come stai, come sta, come va, tutto bene, che si dice",
        Chatter.GOODBYE: "ciao ciao, arrivederci, addio, a presto, a dopo, a domani, buonanotte, "
        "buona notte, buona giornata",
        Chatter.THANKS: "grazie, grazie mille, molte grazie, tante grazie, ti ringrazio, bravo",
        Chatter.GREETING: "salve, buongiorno, buon giorno, buonasera, buona sera, buon pomeriggio",
        Chatter.NOD: "sì, va bene, certo, capito, ho capito, perfetto, ottimo, bene, per favore, scusa, "
        "scusi, prego",
    },
    "pl": {
        Chatter.ABOUT_BOT: "kim jesteś, czym jesteś, jesteś botem, jak masz na imię, jak się nazywasz, "
        "co potrafisz, co umiesz, pomoc, pomocy, pomóż mi",
        Chatter.HOW_ARE_YOU: "jak się masz, co słychać, jak leci, co tam, jak tam",
        Chatter.GOODBYE: "pa, pa pa, do widzenia, do zobaczenia, na razie, dobranoc, żegnaj, miłego dnia",
        Chatter.THANKS: "dzięki, dziękuję, dziękuję bardzo, bardzo dziękuję, dzięki wielkie, dobra robota",
        Chatter.GREETING: "cześć, hej, siema, witam, witaj, dzień dobry, dobry wieczór",
        Chatter.NOD: "tak, nie, dobrze, dobra, jasne, rozumiem, super, świetnie, proszę, przepraszam, spoko",
    },
    "tr": {
        Chatter.ABOUT_BOT: "sen kimsin, kimsin, siz kimsiniz, adın ne, bot musun, ne yapabilirsin, yardım, "
        "yardım et",
        Chatter.HOW_ARE_YOU: "nasılsın, nasılsınız, ne haber, naber, nasıl gidiyor, iyi misin",
        Chatter.GOODBYE: "hoşça kal, hoşçakal, güle güle, görüşürüz, iyi geceler, iyi günler, bay bay",
        Chatter.THANKS: "teşekkürler, teşekkür ederim, çok teşekkürler, çok teşekkür ederim, sağ ol, sağol, "
        "eyvallah",
        Chatter.GREETING: "merhaba, selam, günaydın, iyi akşamlar, selamün aleyküm, merhabalar",
        Chatter.NOD: "evet, hayır, tamam, peki, anladım, güzel, harika, lütfen, özür dilerim, süper",
    },
    "nl": {
        Chatter.ABOUT_BOT: "wie ben je, wie bent u, ben je een bot, hoe heet je, wat kun je, help mij",
        Chatter.HOW_ARE_YOU: "hoe gaat het, hoe gaat het met je, alles goed",
        Chatter.GOODBYE: "doei, dag, tot ziens, tot straks, welterusten, fijne dag",
        Chatter.THANKS: "dank je, dank je wel, dankjewel, dank u, dank u wel, bedankt, hartelijk dank",
        Chatter.GREETING: "hoi, goedemorgen, goedemiddag, goedenavond, goedendag",
        Chatter.NOD: "nee, goed, oké, natuurlijk, begrepen, prima, alsjeblieft, alstublieft",
    },
    "hi": {
        Chatter.ABOUT_BOT: "आप कौन हैं, तुम कौन हो, आपका नाम क्या है, तुम्हारा नाम क्या है, क्या आप बॉट हैं, "
        "मदद, मेरी मदद करो",
        Chatter.HOW_ARE_YOU: "आप कैसे हैं, आप कैसे हो, कैसे हो, कैसी हो, तुम कैसे हो, क्या हाल है, kaise ho, kya haal hai",
        Chatter.GOODBYE: "अलविदा, फिर मिलेंगे, शुभ रात्रि, alvida",
        Chatter.THANKS: "धन्यवाद, शुक्रिया, बहुत धन्यवाद, आपका धन्यवाद, बहुत शुक्रिया, dhanyavad, shukriya",
        Chatter.GREETING: "नमस्ते, नमस्कार, हैलो, हेलो, हाय, सुप्रभात, शुभ प्रभात, राम राम, namaste, namaskar",
        Chatter.NOD: "हाँ, हां, नहीं, ठीक है, ठीक, अच्छा, जी, जी हाँ, समझ गया, समझ गई, बहुत अच्छा, कृपया, "
        "accha, theek hai",
    },
    "zh": {
        Chatter.ABOUT_BOT: "你是谁, 您是谁, 你是誰, 你是什么, 你是机器人吗, 你叫什么, 你叫什么名字, "
        "你会什么, 你能做什么, 帮助, 救命",
        Chatter.HOW_ARE_YOU: "你好吗, 你好嗎, 您好吗, 你怎么样, 最近怎么样, 吃了吗",
        Chatter.GOODBYE: "再见, 再見, 拜拜, 晚安, 回头见, 明天见",
        Chatter.THANKS: "谢谢, 謝謝, 谢谢你, 谢谢您, 多谢, 多謝, 非常感谢, 感谢, 辛苦了",
        Chatter.GREETING: "你好, 您好, 大家好, 嗨, 哈喽, 早上好, 早安, 下午好, 晚上好",
        Chatter.NOD: "好, 好的, 是, 是的, 不是, 行, 可以, 知道了, 明白, 明白了, 懂了, 嗯, 哦, 不错, 很好, "
        "太好了, 哈, 哈哈, 呵呵, 请, 对不起",
    },
    "ja": {
        Chatter.ABOUT_BOT: "あなたは誰, あなたは誰ですか, お名前は, 何ができますか, 助けて",
        Chatter.HOW_ARE_YOU: "元気, 元気ですか, お元気ですか",
        Chatter.GOODBYE: "さようなら, じゃあね, またね, バイバイ, おやすみ, おやすみなさい",
        Chatter.THANKS: "ありがとう, ありがとうございます, どうも, どうもありがとう, "
        "どうもありがとうございます",
        Chatter.GREETING: "こんにちは, こんばんは, おはよう, おはようございます, やあ, はじめまして",
        Chatter.NOD: "はい, いいえ, うん, わかりました, わかった, なるほど, すごい, すみません, お願いします",
    },
    "ar": {
        Chatter.ABOUT_BOT: "من أنت, من انت, من أنتم, ما اسمك, هل أنت روبوت, هل أنت بوت, ماذا تستطيع أن تفعل, "
        "مساعدة, ساعدني",
        Chatter.HOW_ARE_YOU: "كيف حالك, كيف الحال, كيفك, شلونك, كيف حالكم",
        Chatter.GOODBYE: "مع السلامة, وداعا, إلى اللقاء, تصبح على خير, باي, في أمان الله",
        Chatter.THANKS: "شكرا, شكرا جزيلا, شكرا لك, شكرا لكم, ألف شكر, مشكور, جزاك الله خيرا, أحسنت",
        Chatter.GREETING: "مرحبا, أهلا, أهلا وسهلا, السلام عليكم, السلام عليكم ورحمة الله وبركاته, "
        "وعليكم السلام, صباح الخير, مساء الخير, سلام, هاي",
        Chatter.NOD: "نعم, لا, حسنا, تمام, طيب, أوكي, فهمت, ممتاز, رائع, من فضلك, آسف, عفوا, إن شاء الله",
    },
}

FILLERS = """
there all everyone everybody guys folks friend friends my dear bot pullquote sir madam mate buddy
man bro pal dude
so very much lot lots again too and oh well just for today now you u then a the your help answer
answers it that info
друже друзі бот боте всім усім тобі вам дуже велике за і та допомогу відповідь сьогодні
друг друзья всем тебе большое очень и за помощь ответ бро сегодня тогда
amigo amigos a todos muy mucho y por tu su la ayuda usted hoy
leute zusammen sehr und dir ihnen für deine die hilfe heute denn
à tous toi vous mon ami et beaucoup pour ton votre aide
a todos amigo você e muito pela ajuda
a tutti amico e molto per l'aiuto oggi
wam wszystkim bardzo i za pomoc dzisiaj
arkadaşlar herkese çok ve
जी दोस्त भाई सबको बहुत और
呀 啊 吧 了 啦 哦 呢 朋友 大家
ね よ
يا صديقي جدا لك و أخي
"""
"""Words that may stand beside a phrase, and say nothing by themselves."""
