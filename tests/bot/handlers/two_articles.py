"""A library of two articles that have something to say about the night."""

from tests.bot.articles import article_of

OWLS = article_of(
    "owls",
    "Owls hunt mice at night.",
    "Owls sleep in old trees by day.",
    "Owls hunt at night because mice come out then.",
)
BREAD = article_of("bread", "Bread is baked from flour at night.", "Butter is spread on top of it.")

NIGHT = "What happens at night?"
HUNT = "When do owls hunt mice?"
BAKED = "How is bread baked?"
