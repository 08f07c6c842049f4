"""Every reason that is raised for a refusal is said in every language, and no other one is."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.texts.choice import TEXTS
from bot.texts.texts import Texts
from tests.bot.texts.test_texts import every_language, placeholders

ROOT = Path(__file__).parents[3]
RAISED_WITH = {
    *("ArticleError", "UnreadableError", "VersionsError", "_UnfitError"),
    *("Refusal", "refusal_message", "access"),
}
"""What reasons are handed to; `access` takes one that goes into a VersionsError."""

PASSED_ON = {"str(error)", "str(error)[:MAX_REASON_CHARS]", "answer.reason", "reason"}
"""What holds a reason that was raised with one of these before."""

PASSED_ON_WITH_THE_WORDS_OF_THE_SYSTEM = "reason.format(error.strerror or error)"


def form(sentence: str) -> str:
    """Return `sentence` with every name in braces left out, such as "has more than {} pages"."""
    return re.sub(r"\{\w*\}", "{}", sentence)


def sentences(node: ast.expr, constants: Mapping[str, ast.expr]) -> Iterator[str]:
    """Yield the texts in `node`, with braces for their values, and those of the `constants` that it names."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
        case ast.Name(id=name) if name in constants:
            yield from sentences(constants[name], constants)
        case ast.IfExp(body=body, orelse=other):
            yield from (*sentences(body, constants), *sentences(other, constants))
        case ast.Dict(values=values):
            for value in values:
                yield from sentences(value, constants)
        case ast.Subscript(value=mapping):
            yield from sentences(mapping, constants)
        case ast.Call(func=ast.Attribute(value=mapping, attr="get"), args=[_, default]):
            yield from (*sentences(mapping, constants), *sentences(default, constants))


def calls(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield the expressions in `tree` that are handed on as reasons."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISED_WITH:
            keywords = {keyword.arg: keyword.value for keyword in node.keywords}
            one = node.func.id in {"UnreadableError", "_UnfitError", "refusal_message"}
            yield keywords["reason"] if "reason" in keywords else node.args[0 if one else 1]


def raised(package: str) -> tuple[set[str], set[str]]:
    """Return the forms of the reasons that `package` raises, and the code of those that cannot be told."""
    told, untold = set[str](), set[str]()
    for path in (ROOT / package).rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assigned = [node for node in tree.body if isinstance(node, ast.Assign)]
        targets = ((target, node.value) for node in assigned for target in node.targets)
        constants = {target.id: value for target, value in targets if isinstance(target, ast.Name)}
        for reason in calls(tree):
            found = set(sentences(reason, constants))
            told |= found
            if not found:
                untold.add(ast.unparse(reason))
    return told, untold


def test_every_reason_that_is_raised_is_said_and_every_one_that_is_said_is_raised() -> None:
    in_corpus, in_retrieval, in_bot = map(raised, ("corpus", "retrieval", "bot"))

    assert in_corpus[0] | in_retrieval[0] | in_bot[0] == {form(key) for key in TEXTS["en"].reasons}
    assert in_corpus[1] | in_retrieval[1] | in_bot[1] == PASSED_ON | {PASSED_ON_WITH_THE_WORDS_OF_THE_SYSTEM}


@every_language
def test_every_sentence_names_the_file_and_holds_all_that_its_reason_does(texts: Texts) -> None:
    for reason, sentence in texts.reasons.items():
        assert placeholders(sentence) == sorted([*placeholders(reason), "name"]), reason


def test_what_may_be_raised_of_anything_comes_last() -> None:
    ends = [reason for reason in TEXTS["en"].reasons if "{why}" in reason]

    assert list(TEXTS["en"].reasons)[-len(ends) :] == ends
