"""Sentences whose parse cannot be right, and how it is repaired; and some that are left as they are."""

from __future__ import annotations

REPAIRED = [
    (
        "what a vehicle carries does not go where it goes",
        "a DT det 3\nbus NN compound 2\ncarrying NN compound 3\npilgrims NNS nsubj 4\nplunged VBD ROOT 4",
        ["DT det", "NN nsubj", "VBG acl", "NNS dobj", "VBD ROOT"],
    ),
    (
        "a past form that may be a noun is a verb behind its subject",
        "fell VBD ROOT 0\nafter IN mark 3\nexecutive NN nsubj 3\nquit NN advcl 0",
        ["VBD ROOT", "IN mark", "NN nsubj", "VBD advcl"],
    ),
    (
        "who does a thing is no part of where it is done",
        "editor NN nsubjpass 2\nwas VBD auxpass 2\nheld VBN ROOT 2\non IN prep 2\narrival NN pobj 3\nby IN prep 4\npolice NNS pobj 5",
        ["NN nsubjpass", "VBD auxpass", "VBN ROOT", "IN prep", "NN pobj", "IN agent", "NNS pobj"],
    ),
    (
        "who has done something else stays with it",
        "town NN nsubjpass 2\nwas VBD auxpass 2\nhit VBN ROOT 2\nin IN prep 2\na DT det 5\nraid NN pobj 3\nby IN prep 5\n"
        "rebels NNS pobj 6",
        ["NN nsubjpass", "VBD auxpass", "VBN ROOT", "IN prep", "DT det", "NN pobj", "IN prep", "NNS pobj"],
    ),
    (
        "a deed behind 'since' is the subject of what goes on",
        "fled VBD ROOT 0\nsince IN prep 0\nfighting VBG pcomp 1\nbroke VBD conj 0\nout RP prt 3",
        ["VBD ROOT", "IN mark", "NN nsubj", "VBD advcl", "RP prt"],
    ),
    (
        "what one is taken as",
        "pirates NNS nsubj 1\ntook VBD ROOT 1\ncrew NN dobj 1\nhostage NN ccomp 1",
        ["NNS nsubj", "VBD ROOT", "NN dobj", "NN oprd"],
    ),
    (
        "who is taken heads a phrase of his own",
        "gunmen NNS nsubj 1\ntook VBD ROOT 1\nthe DT det 4\ndriver NN compound 4\nhostage NN dobj 1",
        ["NNS nsubj", "VBD ROOT", "DT det", "NN dobj", "NN oprd"],
    ),
    (
        "so does the last of several",
        "gunmen NNS nsubj 1\nheld VBD ROOT 1\nnurses NNS dobj 1\nand CC cc 2\na DT det 6\ndoctor NN compound 6\nhostage NN conj 2",
        ["NNS nsubj", "VBD ROOT", "NNS dobj", "CC cc", "DT det", "NN conj", "NN oprd"],
    ),
    (
        "a hostage who is taken stays one",
        "gunmen NNS nsubj 1\ntook VBD ROOT 1\na DT det 4\nFrench JJ amod 4\nhostage NN dobj 1",
        ["NNS nsubj", "VBD ROOT", "DT det", "JJ amod", "NN dobj"],
    ),
    (
        "behind a participle in commas a clause goes on with its subject",
        "named VBN ROOT 0\nafter IN prep 0\nfather NN pobj 1\n, , punct 2\nhurt VBN acl 2\n, , punct 2\nresigned VBD advcl 0",
        ["VBN ROOT", "IN mark", "NN nsubj", ", punct", "VBN acl", ", punct", "VBD advcl"],
    ),
    (
        "a clause with a subject of its own leaves the object alone",
        "left VBD ROOT 0\nafter IN prep 0\nlunch NN pobj 1\n, , punct 2\nserved VBN acl 2\n, , punct 2\n"
        "he PRP nsubj 7\nslept VBD advcl 0",
        ["VBD ROOT", "IN prep", "NN pobj", ", punct", "VBN acl", ", punct", "PRP nsubj", "VBD advcl"],
    ),
    (
        "what somebody is resolved to do belongs to the resolve",
        "regrets VBZ ROOT 0\ndecision NN dobj 0\nof IN prep 1\nking NN pobj 2\nlast JJ amod 5\nweek NN npadvmod 0\n"
        "to TO aux 7\nleave VB advcl 0",
        ["VBZ ROOT", "NN dobj", "IN prep", "NN pobj", "JJ amod", "NN npadvmod", "TO aux", "VB acl"],
    ),
    (
        "one's own resolve is left alone",
        "broke VBD ROOT 0\nhis PRP$ poss 2\npromise NN dobj 0\nlast JJ amod 4\nweek NN npadvmod 0\nto TO aux 6\n"
        "leave VB advcl 0",
        ["VBD ROOT", "PRP$ poss", "NN dobj", "JJ amod", "NN npadvmod", "TO aux", "VB advcl"],
    ),
    (
        "a form that may be either goes on as the verb before it",
        "close VB ROOT 0\nplant NN dobj 0\nand CC cc 0\ncut VBD conj 0\njobs NNS dobj 3",
        ["VB ROOT", "NN dobj", "CC cc", "VB conj", "NNS dobj"],
    ),
    (
        "one with a subject of its own may be past",
        "close VB ROOT 0\nand CC cc 0\nfirms NNS nsubj 3\ncut VBD conj 0\njobs NNS dobj 3",
        ["VB ROOT", "CC cc", "NNS nsubj", "VBD conj", "NNS dobj"],
    ),
    (
        "a name behind a verb is its object",
        "army NN nsubj 1\nshelled VBD ROOT 1\nMosul NNP npadvmod 1\non IN prep 1\nTuesday NNP pobj 3",
        ["NN nsubj", "VBD ROOT", "NNP dobj", "IN prep", "NNP pobj"],
    ),
    (
        "a day behind a verb tells when",
        "envoy NN nsubj 1\nleft VBD ROOT 1\nTuesday NNP npadvmod 1",
        ["NN nsubj", "VBD ROOT", "NNP npadvmod"],
    ),
    (
        "a day of a month behind a verb tells when",
        "bridge NN nsubj 1\nopens VBZ ROOT 1\nMay NNP npadvmod 1\n4 CD nummod 2",
        ["NN nsubj", "VBZ ROOT", "NNP npadvmod", "CD nummod"],
    ),
    (
        "a name behind an object is none",
        "crew NN nsubj 1\nleft VBD ROOT 1\nport NN dobj 1\nEaster NNP npadvmod 1",
        ["NN nsubj", "VBD ROOT", "NN dobj", "NNP npadvmod"],
    ),
    (
        "two peoples before a noun qualify it",
        "scores NNS ROOT 0\nof IN prep 0\nKenyan JJ pobj 1\nand CC cc 2\nUgandan JJ amod 5\nrefugees NNS conj 2",
        ["NNS ROOT", "IN prep", "JJ amod", "CC cc", "JJ conj", "NNS pobj"],
    ),
    (
        "one people beside a noun stays a thing of its own",
        "France NNP pobj 1\nof IN ROOT 1\nand CC cc 0\nUgandan JJ amod 4\nrefugees NNS conj 0",
        ["NNP pobj", "IN ROOT", "CC cc", "JJ amod", "NNS conj"],
    ),
    (
        "whom a board named to an office is its object",
        "board NN ROOT 0\nnamed VBN acl 0\nRoe NNP oprd 1\nas IN prep 1\nhead NN pobj 3",
        ["NN ROOT", "VBD acl", "NNP dobj", "IN prep", "NN pobj"],
    ),
    (
        "who is only called so keeps the participle",
        "man NN ROOT 0\nnamed VBN acl 0\nRoe NNP oprd 1",
        ["NN ROOT", "VBN acl", "NNP oprd"],
    ),
    (
        "a name before a verb with an object is its subject",
        "EU NNP compound 1\nlifts VBZ ROOT 1\nsanctions NNS dobj 1",
        ["NNP nsubj", "VBZ ROOT", "NNS dobj"],
    ),
    (
        "naming that is tagged a noun has an object",
        "Nokia NNP compound 1\nnames NNS ROOT 1\nRoe NNP nmod 3\nchairman NN appos 1",
        ["NNP nsubj", "VBZ ROOT", "NNP nmod", "NN dobj"],
    ),
    (
        "a noun with a subject and an object is a verb",
        "army NN nsubj 1\ntopples NNS ROOT 1\ngovernor NN dobj 1",
        ["NN nsubj", "VBZ ROOT", "NN dobj"],
    ),
    (
        "a noun with an object takes the name before it for its subject",
        "EU NNP compound 1\nsanctions NNS ROOT 1\nofficials NNS dobj 1",
        ["NNP nsubj", "VBZ ROOT", "NNS dobj"],
    ),
    (
        "a plural has the bare form",
        "charge NN ROOT 0\nunions NNS nsubj 2\nreject NN relcl 0",
        ["NN ROOT", "NNS nsubj", "VBP relcl"],
    ),
    (
        "a verb that is an object is a noun",
        "meet VB ROOT 0\nits PRP$ poss 2\ndemands VBZ dobj 0",
        ["VB ROOT", "PRP$ poss", "NNS dobj"],
    ),
    (
        "a verb before a noun is a noun",
        "bombing NN compound 2\nsuspect VBP compound 2\nHill NNP ROOT 2",
        ["NN compound", "NN compound", "NNP ROOT"],
    ),
    (
        "a subject that is tagged a verb is a noun",
        "Union NN compound 1\nstrikes VBZ nsubj 2\nshut VBD ROOT 2\nports NNS dobj 2",
        ["NN compound", "NNS nsubj", "VBD ROOT", "NNS dobj"],
    ),
    (
        "a deed in its -ing form is the subject",
        "Fighting VBG csubj 3\nin IN prep 0\ntowns NNS pobj 1\ngoes VBZ ROOT 3",
        ["NN nsubj", "IN prep", "NNS pobj", "VBZ ROOT"],
    ),
    (
        "a deed fills a length of time",
        "weeks NNS ROOT 0\nof IN prep 0\nfighting VBG pcomp 1\nwith IN prep 2\nrebels NNS pobj 3",
        ["NNS ROOT", "IN prep", "NN pobj", "IN prep", "NNS pobj"],
    ),
    (
        "a headline goes on after its comma",
        "Rebels NNS nsubj 1\nstrike VBP ROOT 1\ndepot NN dobj 1\n, , punct 1\nkill VB dep 1\nsix CD dobj 4",
        ["NNS nsubj", "VBP ROOT", "NN dobj", ", punct", "VB conj", "CD dobj"],
    ),
]
LEFT = [
    (
        "a noun said of its subject, with a determiner",
        "it PRP nsubj 2\na DT det 2\ndanger NN ccomp 3\ncalled VBD ROOT 3",
    ),
    ("a name with an object is none of these", "Hill NNP nsubj 1\nTell NNP ROOT 1\nTamer NNP dobj 1"),
    ("a singular subject with a bare form", "page NN nsubj 1\nread NN ROOT 1"),
    ("a plural subject with an s-form", "cars NNS nsubj 1\nsigns NNS ROOT 1"),
    (
        "a noun whose subject is a clause by itself",
        "Premier NNP nsubj 1\nsigns NNS nsubj 2\ndecree NN ROOT 2\nto TO aux 4\nban VB xcomp 2",
    ),
    ("a plural noun with a noun before it", "Rebel NN compound 1\nattacks NNS nsubj 2\ncontinue VBP ROOT 2"),
    ("a verb with an object", "said VBD ROOT 0\nholds VBZ nsubj 0\nports NNS dobj 1"),
    ("an unlabelled verb with a subject of its own", "go VBP ROOT 0\n, , punct 0\nKenya NNP nsubj 3\nstays VBZ dep 0"),
    ("an -ing form with an object", "Fighting VBG csubj 2\nfires NNS dobj 0\ntires VBZ ROOT 2"),
    ("an -ing form of speech", "Talking VBG csubj 1\nhelps VBZ ROOT 1"),
    ("ways of doing it", "ways NNS ROOT 0\nof IN prep 0\nfighting VBG pcomp 1"),
    ("an unlabelled verb in the past", "began VBD ROOT 0\n, , punct 0\nstopped VBD dep 0"),
]
