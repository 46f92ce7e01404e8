"""Who says so: the nearest source, and where the writer speaks."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc
from support import make_doc

from eventx.attribution.attributions import Attributions, Source
from eventx.documents.document import Document, Zone, ZoneKind
from eventx.language.parsed import Parsed, parse

VOCAB = English().vocab


def english(rows: str) -> Doc:
    """A Doc built by hand over the vocabulary of English, which knows lower-cased forms."""
    return Doc(VOCAB).from_bytes(make_doc(rows).to_bytes())


SAID = """
The DT det 1
minister NN nsubj 2
said VBD ROOT 2 say
troops NNS nsubj 4 troop
attacked VBD ccomp 2 attack
"""
ACCORDING = """
Troops NNS nsubj 1 troop
attacked VBD ROOT 1 attack
according VBG prep 1
to IN prep 2
police NN pobj 3
"""
QUOTED = """
Reuters NNP nsubj 1
quoted VBD ROOT 1 quote
officials NNS dobj 1 official
as IN prep 1
saying VBG pcomp 3 say
troops NNS nsubj 6 troop
attacked VBD ccomp 4 attack
"""
NESTED = """
Reuters NNP nsubj 1
reported VBD ROOT 1 report
the DT det 3
minister NN nsubj 4
said VBD ccomp 1 say
troops NNS nsubj 6 troop
attacked VBD ccomp 4 attack
"""
DENIED = """
Rebels NNS nsubj 1 rebel
denied VBD ROOT 1 deny
attacking VBG xcomp 1 attack
"""
NOT_CONFIRMED = """
Police NNS nsubj 3
have VBP aux 3
not RB neg 3
confirmed VBN ROOT 3 confirm
the DT det 5
attack NN dobj 3
"""
IT_WAS_SAID = """
It PRP nsubjpass 2
was VBD auxpass 2
reported VBN ROOT 2 report
that IN mark 5
troops NNS nsubj 5 troop
attacked VBD ccomp 2 attack
"""


def source(rows: str, trigger: int) -> Source | None:
    doc = english(rows)
    return Attributions.of_document(Parsed(Document("x", doc.text), doc)).source_of(doc[trigger])


@pytest.mark.parametrize(
    ("rows", "trigger", "head", "cue"),
    [
        (SAID, 4, "minister", "said"),
        (ACCORDING, 1, "police", "according"),
        (QUOTED, 6, "officials", "saying"),
        (NESTED, 6, "minister", "said"),
        (NESTED, 4, "Reuters", "reported"),
        (DENIED, 2, "Rebels", "denied"),
    ],
)
def test_the_nearest_source(rows: str, trigger: int, head: str, cue: str) -> None:
    found = source(rows, trigger)
    assert found is not None
    assert found.cue is not None
    assert (found.head.text, found.cue.text) == (head, cue)


@pytest.mark.parametrize(("rows", "trigger"), [(SAID, 2), (DENIED, 1), (NOT_CONFIRMED, 5), (IT_WAS_SAID, 5)])
def test_the_writer_speaks(rows: str, trigger: int) -> None:
    assert source(rows, trigger) is None


AS_SAID = """
Troops NNS nsubj 1
left VBD ROOT 1 leave
as IN mark 3
{verb} VBN advcl 1 {lemma}
by IN agent 3
ministers NNS pobj 4 minister
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "head"),
    [
        ("announced", "announce", "ministers"),
        ("reported", "report", "ministers"),
        ("demanded", "demand", None),
        ("urged", "urge", None),
    ],
)
def test_an_aside_names_who_says_so_not_who_demands_it(verb: str, lemma: str, head: str | None) -> None:
    found = source(AS_SAID.format(verb=verb, lemma=lemma), 1)
    assert (found.head.text if found else None) == head


EXPECTED = """
Voting NN nsubj 1
began VBD ROOT 1 begin
, , punct 1
expected VBN advcl 1 expect
to TO aux 5
install VB xcomp 3
Ruiz NNP dobj 5
"""


def test_what_is_expected_of_a_thing_is_not_said_by_it() -> None:
    assert source(EXPECTED, 5) is None


def titled(nlp: Language, title: str) -> Parsed:
    document = Document("x", title, (Zone(ZoneKind.TITLE, 0, len(title)),))
    return next(iter(parse([document], nlp)))


@pytest.mark.parametrize(
    ("title", "word", "head"),
    [
        ("Premier: no talks with rebels", "talks", "Premier"),
        ("Head of army: Raid killed two", "Raid", "Head"),
        ("Analysis: no talks with rebels", "talks", None),
        ("Premier: no talks with rebels", "Premier", None),
        ("Rebels leave the talks: ministry", "talks", "ministry"),
        ("Rebels leave the talks - officials", "talks", "officials"),
        ("Rebels leave the talks - The Lutian Herald", "talks", None),
        ("Rebels leave the talks: what comes next", "talks", None),
        ("Lutia buys another e-mail startup", "buys", None),
        ("Lutia warns on third-quarter earnings", "warns", None),
    ],
)
def test_titles(nlp: Language, title: str, word: str, head: str | None) -> None:
    parsed = titled(nlp, title)
    token = next(token for token in parsed.doc if token.text == word)
    found = Attributions.of_document(parsed).source_of(token)
    assert (found.head.text if found else None) == head


@pytest.mark.parametrize(
    ("sentence", "word", "head"),
    [
        ("The palace denied reports that the king had died.", "died", "palace"),
        ("Reports that the king had died spread in the town.", "died", "Reports"),
        ("The union denied the minister's claim that drivers had left.", "left", "minister"),
        ("The CBI found that output had fallen in May.", "fallen", "CBI"),
        ("Moor found that thieves had stolen the car.", "stolen", None),
        ("The guard refused to say when the men had fled.", "fled", None),
        ("As Moor told the court, the guards beat him twice.", "beat", "Moor"),
        ("As Moor told the court of his youth, guards beat a man.", "beat", None),
        ("They fined the mayor for saying that guards had fled.", "fled", "mayor"),
        ("Asked whether guards had fled, the mayor said no.", "fled", "mayor"),
        ("Asked whether guards had fled, the mayor hung up.", "fled", None),
        ("Asked about the raid, the mayor said no.", "raid", None),
        ("The firm sold its ships, documents seen by the paper show.", "sold", "documents"),
        ("Norland expressed regret for the raid.", "raid", None),
        ("The Herald reported on Sunday that it was over: Ruiz won the vote.", "won", "Herald"),
        ("A local Councilwoman, Ida Moor, said that guards had fled.", "fled", "Moor"),
        ("The quake killed nine people and hurt forty, police and local reports said.", "killed", "police"),
        ("Nine people were killed in the raid, by police accounts, though Norland denies it.", "killed", "police"),
        ("The minister's claim that the town was taken was false.", "taken", "minister"),
        ("The army issued a warning that it would attack.", "attack", "army"),
        ("The officials rejected a suggestion that they had sold the tanks.", "sold", None),
        ("The board will issue a report that calls for talks.", "calls", None),
        ("Official figures show that exports fell in May.", "fell", "figures"),
        ("The treaty will be signed in May, an envoy was quoted as saying.", "signed", "envoy"),
        ("The firm expects to buy its rival.", "buy", None),
        ("Sunfield Data Systems Inc. SDS.N on Monday said it would sell its unit.", "sell", "Inc."),
        ("The tax is set to rise in May, the city radio has learned.", "rise", "radio"),
        ("Two men died, and a shoot-out was going on, the warden told reporters.", "shoot", "warden"),
        ("The mill closed after the merger, the owner said, and he sold it.", "sold", None),
        ("The staff were told to close the mill.", "close", None),
        ("Two men died in what police called a targeted attack.", "attack", "police"),
        ("The police called the raid an attack.", "raid", None),
        ("Shares rose after a report that the bank had held talks.", "talks", "report"),
        ("Shares rose after a report that the bank had drafted, and talks began.", "talks", None),
        ("The premier's statement said two men had died.", "died", "premier"),
        ("The envoy will visit the port in May, an aide said, to inspect a ship.", "visit", "aide"),
        ("The firm reported a higher profit.", "higher", "firm"),
        ("Rescuers put the death toll at 40.", "toll", "Rescuers"),
        ("A farmer was killed while clearing a field with an old tractor, an inquest heard.", "killed", "inquest"),
        ("Lutia Motors Inc. LUT.N said on Tuesday it would buy a rival.", "buy", "Inc."),
        ("Ruiz said after the convention he would not accept the endorsement of the party.", "accept", "Ruiz"),
        ("The mayor spoke to reporters after the troops attacked the town.", "attacked", None),
        ("Norland declared the raid a crime and urged the world to back a truce.", "back", "Norland"),
        ("The spokesman said ten drones had carried out the raid and threatened more strikes.", "strikes", "spokesman"),
        ("The general said rebels had shelled the town and urged the army to leave.", "leave", "rebels"),
        ("The mill closed, a paper in the north reported Monday, May 6.", "closed", "paper"),
        ("The group will sign contracts in China, sources with knowledge of it told Reuters.", "sign", "sources"),
        ("The mill closed after the raid, a man charged on Monday.", "closed", None),
        ("The officers have found a team of smugglers to testify against the raid, officials.", "raid", None),
        ("The army, said the general, had taken the town.", "taken", "general"),
        ("The bank, said its chairman, will buy its rival.", "buy", "chairman"),
        ("The director of Norland's Red Lamp, Maria Belski, said ten men had been seized.", "seized", "Belski"),
        ("The president of Norland said ten men had been seized.", "seized", "president"),
        ("Agencies appealed for food; in Sarn, the mayor said the road was open.", "appealed", None),
        ("Agencies appealed for food; in Sarn, the mayor said the road was open.", "open", "mayor"),
        ("Ten men died and two were rescued, according to officials, some of whom left.", "died", "officials"),
        ("The envoy sent a letter urging the mayor to leave.", "urging", None),
        ("The army released a statement saying the town had been taken.", "taken", "army"),
        ("The mayor quoted the judge's testimony, which he gave before he resigned.", "gave", None),
        ("The street was closed after what witnesses said was an explosion.", "explosion", "witnesses"),
        ("They mourned the men who police said drowned in the harbour.", "drowned", "police"),
        ("He praised the plant, which state media claimed now allows them to close mines.", "close", "media"),
        ("The pilots who said goodbye to their wives bombed the port on Monday.", "bombed", None),
        ("The Herald reported that the party had finished the count: Ana Ruiz won the vote.", "won", "Herald"),
        ("The deal set off another fight on Friday: critics said the court had erred.", "fight", None),
        ("The inn closed ten years ago, with local press reporting that a banker had bought it.", "bought", "press"),
        ("The raid was the worst of all, with officials visiting the town where ten men died.", "died", None),
        ("The farm minister said the scheme aimed to boost exports from 20,000 tonnes.", "boost", "minister"),
        ("The bishop said a prayer for the victims of the attack.", "attack", None),
        ("The union urged the mayor to do more to secure the release of the drivers.", "release", "union"),
        ("The premier calls for a channel backed by rebels to be taken off air.", "off", "premier"),
        ("A series of emails shows that the chairman resigned in May.", "resigned", "emails"),
        ("She said the singer had given talks, which he was doing when guards told him to go.", "told", "She"),
        ("There are people who like to express themselves and perhaps wrest control.", "control", None),
        ("The premier has resigned, say people close to the talks.", "resigned", "people"),
        ("The singer insulted the women, according to show insiders.", "insulted", "insiders"),
        ("Costa said that claim was false, because rebels have attacked the port.", "attacked", "Costa"),
        ("Having attacked the port, Costa said he was tired.", "attacked", None),
        ("The professors would dismiss her plans, only to praise the same ideas later.", "praise", None),
    ],
)
def test_who_answers_for_a_clause(nlp: Language, sentence: str, word: str, head: str | None) -> None:
    doc = nlp(sentence)
    token = next(token for token in doc if token.text == word)
    found = Attributions.of_document(Parsed(Document("x", doc.text), doc)).source_of(token)
    assert (found.head.text if found else None) == head


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Premier: no talks with rebels.", "talks", None),  # no title
        ("Premier: no talks with rebels", "talks", "Premier"),
        ("Holm: 'Rebels attacked the port' - live updates", "attacked", "Holm"),
        ("Kenya: rebels attacked the port", "attacked", None),  # it may be where it happened
        ("Two men attacked in Lugo - police", "attacked", "police"),
        ("Two men attacked in Lugo - The Courier", "attacked", None),
        ("Premier: no talks with rebels\nHe spoke in Lugo", "talks", None),
    ],
)
def test_a_line_that_stands_alone_is_a_title(nlp: Language, text: str, word: str, head: str | None) -> None:
    parsed = next(iter(parse([Document("x", text)], nlp)))
    token = next(token for token in parsed.doc if token.text == word)
    found = Attributions.of_document(parsed).source_of(token)
    assert (found.head.text if found else None) == head


def test_a_pronoun_gives_way_to_whom_it_means(nlp: Language) -> None:
    parsed = next(iter(parse([Document("x", "The premier said he feared a strike had begun.")], nlp)))
    strike = next(token for token in parsed.doc if token.text == "strike")
    found = Attributions.of_document(parsed).source_of(strike)
    assert found is not None
    assert found.head.text == "premier"


def test_a_pronoun_alone_is_the_source(nlp: Language) -> None:
    parsed = next(iter(parse([Document("x", "She said a strike had begun.")], nlp)))
    found = Attributions.of_document(parsed).source_of(parsed.doc[3])
    assert found is not None
    assert found.head.text == "She"


def test_the_speaker_of_a_quotation_is_known_inside_it(nlp: Language) -> None:
    parsed = next(iter(parse([Document("x", "“We left,” the mayor said.")], nlp)))
    attributions = Attributions.of_document(parsed)
    speaker = attributions.speaker_of(parsed.doc[1])
    assert speaker is not None
    assert speaker.text == "mayor"
    assert attributions.speaker_of(speaker) is None


INDIRECT = [
    ("The mayor said the plan was ready. Fares would rise by a tenth.", "rise", "mayor"),
    ("The firm said it had bought the mill. It would close two plants.", "close", "firm"),
    ("The mayor said the plan was ready. Fares rose by a tenth.", "rose", None),
    ("The mayor said the plan was ready. Fares would rise if drivers struck.", "rise", None),
    ("The mayor visited the depot. Fares would rise by a tenth.", "rise", None),
    ("The mayor said the plan was ready.\n\nFares would rise by a tenth.", "rise", None),
]


@pytest.mark.parametrize(("text", "word", "speaker"), INDIRECT)
def test_a_report_goes_on_in_what_would_come(nlp: Language, text: str, word: str, speaker: str | None) -> None:
    [parsed] = parse([Document("x", text)], nlp)
    assert isinstance(parsed, Parsed)
    token = next(t for t in parsed.doc if t.text == word)
    found = Attributions.of_document(parsed).source_of(token)
    assert (found.head.text if found else None) == speaker
