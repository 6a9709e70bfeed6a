"""Words that show whether a sentence tells how things are or says what they should be."""

from __future__ import annotations

from nemo_local.agent.grammar.words.families import PERSONS as PEOPLE


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


OPENINGS = _set(
    "and but hey hi hello so ok okay well oh um uh hm hmm also actually basically honestly sorry "
    "yeah yes yep no nah nope ugh argh oops wow lol haha sure please pls though unfortunately "
    "sadly apparently currently originally right now just because cause cuz coz bc since as "
    "anyway look listen guys see yo ayo bro bruh dude fam mate hiya dear"
)
"""What may stand before the first word of a sentence."""

PRONOUNS = _set(
    "i we you he she they it this that these those there everyone everybody someone somebody "
    "nobody people some most half all none no-one noone nothing something everything anything "
    "whatever whoever who"
)
PERSONS = _set("i he she they we someone somebody everyone everybody people nobody")
ARTICLES = _set("the a an my our your his her their its this that these those some no every each")
CONTRACTED = _set(
    "im ive weve were youre youve hes shes theyre theyve its thats theres theyd hed shed whos "
    "heres ill"
)
"""A subject and its verb in one word."""

STATING = _set(
    "is are was were am isnt arent wasnt werent aint has have had hasnt havent hadnt do does did "
    "dont doesnt didnt wont will gonna going keep keeps look looks looked sounds sounded "
    "feels felt seems seemed gets got went came comes became made took said told thinks think "
    "thought hate hates hated love loves loved know knows knew forgot filmed shot recorded "
    "started began found saw heard bought gave wrote happened tried made meant speak "
    "understand preferred ran broke fell grew drew sang spoke talked played belongs makes "
    "worked turned "
    "make distract distracts annoy annoys bother bothers ruin ruins spoil spoils clash clashes "
    "compete competes irritate irritates coughs cough sneezes laughs barks rings clap claps"
)
"""Verbs of how things are or were."""

OBLIGING = _set(
    "should shouldnt must mustnt need needs ought gotta better supposed want wants wanted would "
    "id wish hope hoping prefer please lets let rather like likes"
)
"""Verbs of how things are to be."""

ASKING = _set("why what how which where when whenever while if until till unless except from at")
"""What begins a question, or tells when."""

HAPPENING = _set(
    "starts begins stops drags works walks cuts appears turns start begin stop take takes accept "
    "accepts allow allows talk talks speak speaks sing sings play plays run runs go goes come "
    "comes walk laugh shout shouts scream screams cry cries drop drops fall falls appear happen "
    "happens end ends drag bark feel sound look show shows"
)
"""Verbs of what goes on, which say a wish beside a time or a level: "the music starts at 0:10"."""

PLANNING = _set(
    "want wanna need have hope plan planning going trying try hoping love like needs wants likes "
    "has hopes plans"
)
PLANS = _set(
    "work use post upload share show send do hand submit email present publish print sell impress "
    "surprise celebrate enter compare practise practice teach learn watch put mail burn play "
    "study concentrate focus give listen view review approve check read"
)
"""What people are going to do with the video themselves: no wish to be met here."""

ABLE = _set("can could cant cannot couldnt")
"""What people can is told; what a thing could be is wished for."""

EDGES = _set(
    "first last final start end beginning ending opening intro outro second third next other "
    "middle somebodys someones moms mums dads"
)
"""What else a subject may begin with: "last ten seconds is just the floor"."""

WITHOUT_I = _set(
    "filmed recorded forgot tried hate hates hated love loved loving thought heard saw found "
    "bought took went came started didnt wasnt couldnt havent had was were accidentally recently "
    "loving sick tired fed been ran left turned dropped swore coughed sneezed sung sang played "
    "made shouldve"
)
"""What begins a sentence about oneself that leaves out who: "filmed this in a pub"."""

WISHING = _set("wondering hoping thinking after looking gonna going wanting like if it")
"""What makes a wish of such a beginning: "was hoping for jazz"."""

BEARING = _set("stand bear believe deal cope remember figure bothered tell think wait know")
"""What people cannot do, which tells how they feel."""

BEING = _set(
    "is are was were isnt arent wasnt werent aint sounds sounded looks looked feels felt seems "
    "seemed keeps kept doesnt didnt wont goes gets got has had hasnt cuts drags needs"
)
"""Verbs right behind a thing that make a sentence of it."""

ADVERBS = _set(
    "so too really just only way very still always even actually literally kinda sorta totally "
    "all a bit proper dead well pretty super not never honestly fucking bloody damn absolutely "
    "mad hella"
)
"""What may stand between somebody and what they do."""

OBJECTS = _set(
    "it this that them these those the a an my our his her their me you him us some any all no "
    "something anything more less another both everything nothing"
)
"""What begins the object of a verb."""

INTERJECTIONS = _set("lol lmao lmfao haha hahaha omg smh ffs ugh innit idk rofl xd jk")
"""What hurried people set between sentences instead of a sign."""

UNFINISHED = _set(
    "when while whilst whenever where what whats who whos which that how why if until till unless "
    "because cause cuz coz cos so sure like as than and but or of to with without under over "
    "behind for from in at on by about into before after since think thought say says said saying "
    "know see hear feel make makes let is are was were be been isnt want need needs put add "
    "everything anything whatever something bit bits part parts thing things time moment the a an "
    "my our your his her their every each no i we you he she they dont not do does did can cant "
    "could should would will wont must gonna lets and bring give get have has had called says "
    "reads titled except only just even all whether second minute point soon"
)
"""Words behind which no sentence begins: what they lead to is still to come."""

LEADING_TO_A_VERB = _set(
    "to be been being dont not never the a an my our your his her their i we you he she they can "
    "could should would will must gonna lets let and or who that which of for with by is are was "
    "were didnt doesnt wont cant isnt im just"
)
"""Words behind which a verb is no command."""

SOMEBODY = frozenset(entry.strip() for entry in PEOPLE.split(",")) | _set(
    "boss teacher mum mom mother father dad wife husband daughter son kid kids friend friends "
    "mate client colleague team family baby dog cat neighbour landlord manager ex bf gf partner "
    "nephew niece"
)
"""Who may be the subject of a sentence behind "my" or "the"."""
