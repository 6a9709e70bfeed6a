"""Wishes that another script fulfils, so that they are not sent, and not charged, as edits.

Only a message that says nothing else is kept back: "export" is, "add a title that says Export"
is not, and "remove the music and export it" is not either, for it wants an edit.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Route:
    """The script that does it, and why the message is not sent."""

    script: str
    reason: str


def route(message: str) -> Route | None:
    """Name the script that fulfils a message; None if the agent must get it."""
    if len(message) > _LONGEST:
        return None  # nobody needs that many words for "export"
    words = unicodedata.normalize("NFKC", message).lower().replace("’", "'")
    words = " ".join(words.split()).strip(_EDGES)
    for where, wish in _WISHES:
        if wish.fullmatch(words):
            return where
    return None


_LONGEST = 200
_EDGES = " \t\n.!?。!?~…,;:、，；：'\"“”「」*_`👍🙏😊🎉"

# What may stand around a wish without changing it, in English ...
_CALL = r"""(?:(?:please|pls|plz|kindly|hey|hi|hello|ok|okay|k|now|just|so|then|and|great|perfect|
    nice|thanks|thank\ you|cool|good|done|all\ done|i'm\ done|that's\ it|that's\ all|
    looks\ (?:good|great)|love\ it|yes|yeah|sure|next|finally|go\ ahead(?:\ and)?|let's|let\ me|
    help\ me(?:\ to)?|nemo|(?:can|could|would|will)\ you|(?:can|could|may)\ i|can\ we|
    i\ (?:want|need|wish)(?:\ to)?|i'd\ like(?:\ to)?|i\ would\ like(?:\ to)?|it's\ time\ to|
    time\ to|i'm\ ready\ to|ready\ to)[\ ,.!;:-]+){0,6}"""
_AFTER = r"""(?:[\ ,]+(?:please|pls|plz|now|thanks|thank\ you|for\ me|right\ now|right\ away|asap|
    again|then|to\ me|at\ once|today|as\ it\ is|as\ is|whenever\ you\ can|
    if\ (?:you\ can|possible))){0,4}"""
_FORM = r"(?:mp4|mp3|wav|m4a|mov|video|audio|hd|1080p|720p|4k|full\ hd|high\ quality)"
_WORK = rf"""(?:it|this|that|everything|all|(?:the\ |my\ |this\ |our\ |a\ |that\ )?
    (?:(?:final|finished|edited|complete|completed|full|whole|current|new|resulting|rendered|last|
      latest|{_FORM})\ ){{0,3}}
    (?:video|videos|file|files|clip|movie|film|cut|edit|result|version|project|output|{_FORM}|
      audio\ track|sound|copy))"""
_TO = rf"""(?:\ (?:as|in|to|into)\ (?:an?\ )?(?:{_FORM}(?:\ (?:file|format|quality))?|
    (?:my\ |the\ |this\ )?(?:computer|disk|drive|laptop|machine|desktop|downloads(?:\ folder)?|
      phone|device|downloads?)))?"""
_MINE = r"""(?:the\ |my\ |our\ |your\ )?
    (?:current\ |full\ |whole\ |account\ |remaining\ |available\ )?"""
_SHOW = r"""(?:show(?:\ me)?|see|view|check|list|display|print|read|get|tell\ me|give\ me|
    what\ (?:is|are)|what's|whats|query|look\ up|look\ at)\ """

# ... and in Chinese.
_ZH_CALL = """(?:请|麻烦|帮我|帮忙|给我|替我|我要|我想要?|现在|那就?|就|好的?|可以|能不能|能否|能|
    直接|把|将|再|先|,|\\s){0,5}"""
_ZH_AFTER = """(?:一下|下来?|出来|给我|吧|吗|呢|了|啊|呀|谢谢|么|好吗|可以吗|可不可以|,|\\s){0,5}"""
_ZH_WORK = """(?:这个|我的|最终的?|成品|剪好的?|做好的?|整个|全部|当前|最后的?|的|mp4|mp3|wav|格式|
    高清){0,5}(?:视频|成片|文件|作品|项目|影片|短片|音频|结果|它|片子|成品)?"""


def _wish(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(f"{_CALL}(?:{english}){_AFTER}|{_ZH_CALL}(?:{chinese}){_ZH_AFTER}", re.X)


_WISHES: tuple[tuple[Route, re.Pattern[str]], ...] = (
    (
        Route("credits.py", "The balance is read, not edited."),
        _wish(
            rf"""(?:{_SHOW})?{_MINE}
              (?:credits?|balance|credit\ balance|account\ balance|quota|billing|account|plan)
              (?:\ (?:balance|left|remaining|info|status|details|(?:do\ )?i\ have)){{0,5}}
            | how\ (?:many|much)\ (?:credits?|balance|quota)
              (?:\ (?:do\ i\ have|have\ i\ got|are|is|remain|i\ have))?(?:\ (?:left|remaining))?
            | (?:do\ i\ have|have\ i\ got)\ (?:any\ |enough\ )?credits?(?:\ left)?""",
            """(?:查询?|查看|看看?|显示|检查|还?剩下?|还有|告诉我|我){0,5}(?:多少|几个)?
              (?:我的?|账户的?|账号的?|剩余的?|当前的?|可用的?){0,5}(?:积分|余额|额度|点数)
              (?:还?剩|还有|有|是){0,5}(?:多少|几个|够吗|余额|情况)?""",
        ),
    ),
    (
        Route("export.py", "The file is made by the export; nothing has to be edited."),
        _wish(
            rf"""(?:export|download|render|save|(?:save|render)\ and\ (?:export|download)|
                export\ and\ download)(?:\ {_WORK})?{_TO}
            | (?:send|give|get|hand|email|deliver|bring|show)\ (?:me|us)\ {_WORK}{_TO}
            | (?:send|give|deliver)\ {_WORK}\ to\ me
            | (?:get|i\ want|i\ need)\ {_WORK}
            | (?:where\ is|where's|wheres)\ {_WORK}
            | (?:start|begin|resume|continue|finish|cancel|stop|retry|run|do|make)
              \ (?:the\ |my\ |an\ )?(?:export|download|render|rendering)
            | (?:is|has)\ (?:the\ |my\ )?(?:export|render|download)
              \ (?:done|ready|finished|complete)""",
            f"""(?:导出|下载|渲染|保存|输出){_ZH_WORK}(?:为|成|到本地|到电脑){{0,5}}(?:mp4|mp3|wav|m4a)?
            | {_ZH_WORK}(?:导出|下载|渲染|保存|输出|发|传|发送|给)
              (?:来|过来|给我|下来|出来|到本地){{0,5}}
            | (?:发|发送|传|给)(?:给?我)?(?:这个|最终的?|成品|我的|做好的?|剪好的?){{0,5}}
              (?:视频|成片|文件|成品|片子)
            | (?:取消|继续|恢复|开始)(?:导出|渲染|下载)""",
        ),
    ),
    (
        Route("upload.py", "A file is handed over by the upload."),
        _wish(
            r"""(?:upload|import|attach)(?:\ (?:(?:a|an|the|my|this|that|these|some|another|more|
              new|one\ more|video|audio|image|music|photo|local|files?|from|https?:\S+|
              [\w./\\~:-]+\.[a-z0-9]{2,4}|and|,)\ ?){0,12}
              (?:(?:file|video|clip|photo|image|picture|song|recording)s?|audio|music|media|footage|
              it|this|that|https?:\S+|\S+\.[a-z0-9]{2,4}))?
            | (?:add|send)\ (?:a|an|another|the|my)\ (?:new\ |local\ )?file
            | how\ (?:do|can)\ i\ upload(?:\ (?:a\ |my\ |the\ )?(?:file|video|clip)s?)?""",
            r"""(?:上传|导入)(?:一个|一段|这个|我的|新的?|本地|几个|的){0,5}
              (?:视频|文件|素材|图片|照片|音频|音乐|\S+\.[a-z0-9]{2,4}|https?:\S+){0,5}
            | (?:怎么|如何)上传(?:视频|文件|素材)?""",
        ),
    ),
    (
        Route("state.py", "The timeline is read, not edited."),
        _wish(
            rf"""(?:{_SHOW})?(?:all\ )?(?:of\ )?{_MINE}
              (?:project\ |session\ |draft\ |edit\ |video\ |timeline\ )?
              (?:status|state|timeline|tracks?|track\ list|progress|draft|layers|segments|project)
              (?:\ (?:status|state|summary|list|overview|info|now|look\ like|looks\ like)){{0,5}}
            | (?:what's|what\ is|whats|(?:show|tell)\ me\ what's)(?:\ currently|\ now)?
              \ (?:on|in)(?:\ the|\ my)?\ (?:timeline|project|draft|video|edit)
              (?:\ (?:now|so\ far|right\ now))?
            | (?:what|how\ many|which)\ (?:tracks|clips|segments)
              (?:\ (?:do\ i\ have|are\ there|are\ in\ it|are\ on\ the\ timeline))?
            | (?:what's|what\ is)\ the\ (?:status|state)
              (?:\ of\ (?:it|(?:my|the)\ (?:video|project|edit)))?
            | how\ (?:far\ (?:is|are)\ (?:it|you)|is\ it\ going) | where\ are\ we""",
            """(?:查询?|查看|看看?|显示|列出|告诉我|展示|我的?|当前的?|现在的?|项目的?|视频的?|
              有哪些|有几个|有多少|所有的?|全部){0,5}
              (?:状态|时间线|时间轴|轨道|进度|草稿|项目)
              (?:状态|上?有什么|列表|如何|怎么样|是什么|情况|摘要|有哪些|有几个|上){0,5}""",
        ),
    ),
)
