"""A question set that is asked in no time."""

import json
from pathlib import Path

import pytest

_ARTICLES = {
    "Honey": {
        "Bees make honey from nectar. They keep it in combs of wax.": (
            "What do bees make honey from?",
            "nectar",
        ),
        "A hive holds 40,000 bees in summer. In winter it holds far fewer.": (
            "How many bees does a hive hold in summer?",
            "40,000",
        ),
    },
    "Bread": {
        "Bread is made of flour and water. Bakers add salt.": ("What do bakers add to bread?", "salt"),
        "Yeast makes the dough rise. It rises for an hour.": ("What makes the dough rise?", "Yeast"),
    },
}


@pytest.fixture
def question_set(tmp_path: Path) -> Path:
    """Return a file of SQuAD's shape: two articles of two passages, with a question to each passage."""
    data = [
        {
            "title": title,
            "paragraphs": [
                {"context": text, "qas": [{"question": question, "answers": [{"text": answer}]}]}
                for text, (question, answer) in passages.items()
            ],
        }
        for title, passages in _ARTICLES.items()
    ]
    file = tmp_path / "tiny.json"
    file.write_text(json.dumps({"version": "1.1", "data": data}), encoding="utf-8")
    return file
