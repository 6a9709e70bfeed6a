"""The words that the grammar knows: concept, English phrases, Chinese phrases.

A concept is what a rule asks for ("remove & music"), whatever language it was said in.
Phrases are separated by commas (English) and spaces (Chinese). English words are listed
in their plain form; endings (-s, -ed, -ing) and small slips are the tokeniser's work.
The longest phrase that fits wins; of equal ones the first table's.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.beyond import BEYOND
from nemo_local.agent.grammar.words.cutting import CUTTING
from nemo_local.agent.grammar.words.deeds import DEEDS
from nemo_local.agent.grammar.words.glue import GLUE
from nemo_local.agent.grammar.words.measures import MEASURES
from nemo_local.agent.grammar.words.moods import MOOD_WORDS
from nemo_local.agent.grammar.words.things import THINGS

_WORDS = (*DEEDS, *CUTTING, *THINGS, *MEASURES, *GLUE)


def _split(text: str, separator: str | None) -> list[str]:
    return [p for p in (part.strip() for part in text.split(separator)) if p]


def _english() -> dict[tuple[str, ...], str]:
    table: dict[tuple[str, ...], str] = {}
    for concept, english, _ in (*_WORDS, *BEYOND, *MOOD_WORDS):
        for phrase in _split(english, ","):
            table.setdefault(tuple(phrase.split()), concept)
    return table


def _chinese() -> dict[str, str]:
    table: dict[str, str] = {}
    for concept, _, chinese in (*BEYOND, *MOOD_WORDS, *_WORDS):
        for phrase in _split(chinese, None):
            table.setdefault(phrase, concept)
    return table


ENGLISH: dict[tuple[str, ...], str] = _english()
CHINESE: dict[str, str] = _chinese()
VOCABULARY: frozenset[str] = frozenset(word for phrase in ENGLISH for word in phrase)
LONGEST_ENGLISH = max(len(phrase) for phrase in ENGLISH)
LONGEST_CHINESE = max(len(phrase) for phrase in CHINESE)

# Traditional characters of the phrases above, read as their simplified twins.
SIMPLIFIED = str.maketrans(
    "樂聲視頻刪掉靜開關閉調響輕輯轉換換標題幕圖像張動畫橫豎屏時間後從頭尾個雙倍淡漸強減慢加速撤銷復還"
    "請幫為麼嗎們給將這說話講裡裏沒別無歡悅鬆緊張憂傷電影節奏線軌剪斷連結併並連開始輸檔檔",
    "乐声视频删掉静开关闭调响轻辑转换换标题幕图像张动画横竖屏时间后从头尾个双倍淡渐强减慢加速撤销复还"
    "请帮为么吗们给将这说话讲里里没别无欢悦松紧张忧伤电影节奏线轨剪断连结并并连开始输档档",
)
