"""How an agent speaks of a graphical interface, in English and Chinese.

Verbs count only where an instruction stands: at the start of a clause, after "you can", "请"
and the like. "The kick drops", "clicks and pops" and "点击率" are not instructions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .prose import FIXED, QUOTED

_Q = f"[{QUOTED}]"


@dataclass(frozen=True, slots=True)
class Language:
    """The patterns of one language, tried on text whose quotations are single characters."""

    joint: re.Pattern[str]  # what parts clauses: an instruction may begin after it
    instruction: re.Pattern[str]  # an instruction, from its first word on
    aside: re.Pattern[str]  # "by clicking ...": goes, and leaves its sentence standing
    stop: re.Pattern[str]  # where an instruction ends
    onward: re.Pattern[str]  # what goes on explaining it after a stop
    leading_up: re.Pattern[str]  # a clause that means nothing without its instruction
    leftover: re.Pattern[str]  # what joined the rest to the instruction
    kept: re.Pattern[str]  # an instruction that is none for an interface
    offers: tuple[tuple[str, re.Pattern[str]], ...]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I | re.X)


# ------------------------------------------------------------------- English

_LABEL = rf"(?:{_Q}|(?-i:[A-Z])[\w&+/]*(?:\ (?-i:[A-Z])[\w&+]*)*)"
_KNOWN = (
    r"(?:export|play|save|download|generate|render|upload|apply|undo|redo|share|done|ok|next)\b"
)
_NAMED = "(?-i:Export|Download|Save|Upload|Play|Generate|Render|Import|Share|Undo|Settings)"
_THE = r"(?:the|your|this|that|these|those|any|each|either|a|an|it|its|them|all|one)\b"
#: A noun that ends its phrase: "the panel on the left", and not "the panel discussion".
_NOUN_ENDS = r"""(?=\s*(?:$|[^\w\s'’-])
  |\s+(?:and|or|to|on|in|at|for|from|where|which|that|then|if|when|by|using|icon|button|window|area|section|page|view|now|again|first|above|located|right)\b)"""
_CONTROL = (
    r"(?:button|icon|check\ ?box|slider|toggle|drop-?down|menu|tool\ ?bar|side\ ?bar)s?\b"
    + _NOUN_ENDS
)
_FRAME = r"""(?:(?:side|tool)\ ?bar|drop-?down|menu|panel|pane|tab|inspector|
  dialog(?:ue)?(?:\ box)?|media\ (?:library|pool|bin)|workspace|editor|timeline|
  preview\ (?:window|area|player|panel)|
  pop-?up|progress\ bar|dashboard|export\ window|interface)\b"""
_PLACE = (
    rf"(?:{_FRAME}|(?:library|settings|preferences|properties|canvas|player|preview)\b){_NOUN_ENDS}"
)
_ACCOUNT = rf"""(?:(?:the\ |your\ |my\ )?(?:\w+\ )?(?:account|billing|subscription|credit\ balance)
    (?:(?:[\ /]|\ and\ )(?:billing|page|settings|section|details|dashboard|balance|tab|info))*
    {_NOUN_ENDS}
  | your\ (?:remaining\ |current\ |available\ )?(?:credits?|balance)\b{_NOUN_ENDS})"""
_LEAD = r"""(?:
    (?:please|just|simply|now|then|next|first|second|third|finally|lastly|also|otherwise|instead|
       alternatively|afterwards|to\ do\ (?:so|this|that)|once\ done|when\ ready|ready\?|
       and|or|but|so|if|when|once|after|before|until)[\ ,]+
  | (?:you|we)(?:'ll|\ will|\ can|\ could|\ may|\ might|\ should|\ must|\ would|'d)?
    (?:\ (?:now|also|simply|just|always|then|easily|either|even|first|still))*
    (?:\ (?:need|have|want|like|wish|are\ able|be\ able)\ to)?
    (?:\ (?:now|also|simply|just|then))*\ +
  | (?:feel\ free|be\ sure|make\ sure|don't\ forget|remember|try|you\ are\ (?:now\ )?(?:free|able)|
      all\ you\ (?:need|have)\ to\ do\ is|you're\ (?:now\ )?(?:free|able))(?:\ to)?\ +
  | go\ ahead\ and\ + | I\ (?:suggest|recommend)(?:\ that)?\ (?:you\ )? | let's\ +
){0,8}"""
_FEW = rf"(?:(?!(?:to|and|or|with|that|in|on|at)\b)[\w&'/{QUOTED}-]+\ )"

_EN_INSTRUCTIONS = (
    # click the Export button, click here, right-click, hover over
    rf"(?:(?:double|right|left|single)[-\ ])?click(?:\ (?:on|in|inside|over|into))?\ +"
    rf"(?:{_THE}|here\b|(?:and\ )?drag\b|{_LABEL}|{_KNOWN})",
    r"(?:double|right)[-\ ]click\b",
    rf"hover\ (?:over|on)\ {_THE}",
    # use the volume slider, you'll find the Export button
    r"(?:tap|press|hit|push|select|choose|pick|toggle|use|locate)(?:\ on)?\ +"
    rf"{_FEW}{{0,4}}?{_CONTROL}",
    rf"(?:move|adjust)\ +{_FEW}{{0,3}}?slider\b",
    rf"(?:(?:find|see|notice|look\ for|access)\ )?(?:the|an?|there(?:'s|\ is)\ an?)\ +"
    rf"{_NAMED}\ {_CONTROL}",
    # press Play, select Export, choose 1080p from the menu, go to File > Export
    rf"(?:tap|press|hit|push)(?:\ on)?\ +"
    rf"(?:{_Q}|{_KNOWN}|(?:the\ )?(?:space\ ?bar|space|enter|delete|ctrl|cmd)\b|(?-i:[A-Z])\b)",
    rf"(?:select|choose|pick)\ +(?:{_Q}|{_NAMED}(?!\w))",
    r"(?:select|choose|pick)\ [^,.;]{1,40}?\ (?:from|in|under|on)\ (?:the\ )?"
    rf"{_FEW}{{0,2}}?{_PLACE}",
    r"(?:go\ to|open|use|select|choose)\ [\w\ ]{1,20}\ (?:>|→|->)\ ",
    # open the Audio panel, go to the settings, in the sidebar choose ...
    r"(?:open(?:\ up)?|(?:go|head)(?:\ back|\ over)?\ to|(?:navigate|switch|return)\ to|"
    r"visit|expand|"
    r"scroll\ (?:to|through|down\ to|up\ to)|look\ (?:at|in|under)|check\ out)"
    rf"\ +{_FEW}{{0,3}}?{_PLACE}",
    rf"(?:check|view|close|access|use|see)\ +{_FEW}{{0,3}}?{_FRAME}{_NOUN_ENDS}",
    rf"(?:in|on|from|under|inside|at)\ (?:the|your)\ {_FEW}{{0,3}}?{_FRAME},?\ +"
    r"(?:you\ can\ |please\ )?(?:choose|select|pick|click|set|adjust|change|drag|"
    r"press|find|see|check|"
    r"look|enter|type|turn|enable|disable|toggle)\b",
    # drag the clip, drop it on the timeline
    r"drag[-\ ](?:and|&|n|'n'|\+)[-\ ]drop\b",
    rf"drag\ +(?:{_THE}|(?:\w+\ )?(?:clip|file|track|segment|handle|edge|media|video)s?\b|{_Q})",
    rf"drop\ +(?:{_THE}|clips?\b|files?\b|{_Q})[^,.;]{{0,40}}?\ ?(?:in|on|into|onto|to)\ "
    r"(?:the\ |your\ )?(?:\w+\ ){0,2}?"
    r"(?:timeline|tracks?|canvas|editor|upload|panel|window|area|here)\b",
    # preview it, watch the result in the player
    rf"preview\ (?:{_THE}|in\b|on\b|{_Q})",
    rf"(?:watch|play(?:\ back)?|view|see|check|review|find|edit|adjust|inspect)\ "
    rf"(?:[\w'{QUOTED}-]+\ ){{0,5}}?(?:in|on|from|inside|using)\ (?:the\ |your\ )?(?:\w+\ )?"
    rf"(?:{_FRAME}|(?:preview|player|canvas)\b){_NOUN_ENDS}",
    # export your video, you can export
    rf"export\ +(?:{_THE}|now\b|when(?:ever)?\b|again\b|as\b|to\b|in\b|at\b|{_Q}|(?-i:MP[34]))",
    r"export\b(?=\s*[.!]?\s*$)",
    # check your account
    rf"(?:check|view|see|visit|manage|go\ to|head\ to|open|review|look\ at)\ +{_ACCOUNT}",
)

ENGLISH = Language(
    joint=_words(
        r"[,;:(—–]\ * | \ -\ | \ (?:and|or|but|so|then|once|after|when|if|until|where|which)\ +"
    ),
    instruction=_words(f"{_LEAD}(?:{'|'.join(_EN_INSTRUCTIONS)})"),
    aside=_words(
        rf"""[,\ ]*\b(?:
          by\ (?:\w+ly\ |just\ )?(?:(?:double-|right-)?clicking|tapping|pressing|hitting|dragging|
            opening|selecting|going\ to|navigating\ to|using)(?:\ on)?\ +
            (?:{_THE}|{_LABEL}|{_KNOWN}|drag)
          | (?:via|through|using|with|from|under)\ (?:the\ )?(?:{_Q}|(?-i:[A-Z])\w+|export|download)
            \ (?:{_CONTROL}|panel\b|tab\b|option\b)
          | by\ (?:drag[-\ ]and[-\ ]drop)
          | (?:in|on|from)\ the\ (?:preview\ (?:window|panel|player)|editor\ window|side\ ?bar|
            tool\ ?bar|inspector|media\ (?:pool|library|bin))\b
        )"""
    ),
    stop=_words(
        r"""[,;)—–] | \ -\  | [.!?…]+\s*$ | :\ | \s*$
        | \ (?:and|or|but|so|then|and\ then)\ +(?=(?:I|I'm|I'll|I've|we|it|it's|you|he|she|they|
            your|this|that|here|there)\b(?!\ (?:clip|file|video)s?\ (?:in|on)to)
          | (?:please\ |just\ )?(?:tell|let|ask|say|send|give|describe|reply|write|message)\b
          | (?:the|a|an|my)\ [\w\ ]{1,30}\ (?:is|are|was|will|has|have|starts|plays|fades)\b)"""
    ),
    onward=_words(
        rf"""(?:and\ |or\ |then\ |and\ then\ )*(?:
          which\b|where\b|located\b|found\b|to\ (?!be\b)|at\ the\b|on\ the\b|in\ the\b|
          under\b|then\ (?!I\b|I'll\b|tell|let)|(?:choose|select|pick|set|enter|type|save|download|
          confirm|adjust|wait|release|drop|move|hit|press|tap|drag|rename)\b(?!\ me)|
          (?:the|a|an)\ (?:[\w{QUOTED}]+\ )?{_CONTROL}|
          it(?:'s|\ is)\ (?:at|in|on|located|found|right)\b)"""
    ),
    leading_up=_words(
        r"""\s*(?:and\ |so\ |but\ |now\ |then\ )*(?:if|once|when|whenever|after|before|until|while|
        to|for|in|at|on|from|under|inside|as\ soon\ as|next|alternatively|otherwise|then|also|
        finally|first|tip|note|hint|pro\ tip|next\ steps?|steps?|here's\ how|by|ready|done|now|
        all\ set|how\ to\ \w+)\b(?!\ (?:I|we|added|removed|made)\b)"""
    ),
    leftover=_words(r"[\s,;:—–-]*(?:\b(?:and|or|but|so|then|also|alternatively)\b[\s,]*)*"),
    kept=_words(
        rf"[{FIXED}] | \blink\b | \b(?:metronome|mouse|sound\ effect|foley)\b"
        r" | \bclick\ (?:track|sound|noise|bait)"
    ),
    offers=(
        ("credits", _words(r"account|billing|subscription|credits?\b|balance|top\ ?up")),
        ("export", _words(r"export|download|save\b|render|MP4")),
        ("upload", _words(r"upload|import|media\ (?:library|pool|bin)|your\ (?:file|media)")),
        (
            "edit",
            _words(r"drag|drop\b|split|trim|cut\b|undo|redo|delete|apply|adjust|generate|edit"),
        ),
        ("state", _words(r"open|preview|play|timeline|panel|tab\b|view|see\b|check|watch|go\ to")),
    ),
)

# ------------------------------------------------------------------- Chinese

_ZH_LEAD = r"""(?:请您?|您|你|现在|然后|接着|接下来|随后|最后|之后|再|先|首先|就|便|即|也|
  还|可以|可|只需要?|只要|需要?|能够?|直接|随时|简单|轻松|自行|手动|尝试|试着|记得|不妨|建议|或者?|并且?|以及|
  通过|使用|如果|如需|若|当|等|一下|在[^，。；]{1,14}?(?:中|里|上|内|下|处|角|侧|边|部|方)|
  右上角|左上角|右下角|左下角|顶部|底部|右侧|左侧|的|\s){0,12}"""
_ZH_PLACE = (
    "(?:面板|菜单|窗口|侧边栏|侧栏|工具栏|选项卡|标签页|设置|属性|编辑器|时间线|时间轴|素材库|媒体库|"
    "工作区|工作台|界面|对话框|下拉|预览窗|播放器|画布|检查器)"
)
_ZH_CLICK = "(?:点击|点按|单击|双击|右击|右键(?:点击|单击)?|轻触|点一下|点选)"
_ZH_NOT_CLICK = (
    "(?!率|量|数|声|音|流|诱|农|感|次|事件|反馈|链接|以下链接|下方链接|这个链接|此链接|的|了)"
)
_ZH_DRAG = "(?:拖拽|拖动|拖放|拖曳|拖入|拖到|拖至|拖进)"

_ZH_INSTRUCTIONS = (
    # 点击导出按钮, 选择下拉菜单
    rf"{_ZH_CLICK}{_ZH_NOT_CLICK}(?=[^，。！？；、\s]|\s*\w)",
    "按下?[^，。；]{0,8}?(?:按钮|按键|图标|空格键?|回车键?)",
    "(?:选择|选中|勾选|找到|使用)[^，。；]{0,12}?(?:按钮|图标|菜单|面板|下拉|选项卡|标签页|工具栏)",
    # 打开音频面板, 在预览窗口查看
    "(?:打开|进入|前往|切换到|切换至|展开|跳转到|回到|返回|查看|看一?下?)[^，。；]{0,12}?"
    rf"{_ZH_PLACE}(?!摘要|如下|概要)",
    rf"(?:预览|播放|查看|看到|观看|检查|编辑|调整)[^，。；]{{0,10}}?在?{_ZH_PLACE}",
    rf"在[^，。；]{{0,10}}?{_ZH_PLACE}(?:中|里|上|内)?(?:预览|播放|查看|看到|观看|检查|编辑|调整|选择|"
    rf"选中|找到|设置|修改|点|拖|勾选|切换)(?!了|好|完|过)",
    # 拖拽片段, 把片段拖到时间线
    rf"{_ZH_DRAG}(?!感)",
    rf"(?:将|把)[^，。；]{{1,20}}?(?:{_ZH_DRAG}|放到时间[线轴])(?!了)",
    # 预览视频, 导出视频
    r"预览(?!图|版|片|画面)(?=[^，。；！\s]|\s*$|[。！])",
    "导出(?!了|的|完|成|中|为止|格式|费|口|免|需|失|功|设|时|后|前|进)",
    r"导出(?=后?即可|吧|了[。！]?\s*$)",
    # 查看账户
    "(?:查看|检查|前往|进入|打开|管理)[^，。；]{0,6}?"
    "(?:账户|账号|帐户|帐号|账单|订阅|余额|积分|个人中心|会员中心)",
)

CHINESE = Language(
    joint=re.compile(r"[，,；;：:、（(—]+\s*|\s-\s|(?:然后|接着|或者|并且)"),
    instruction=_words(f"{_ZH_LEAD}(?:{'|'.join(_ZH_INSTRUCTIONS)})"),
    aside=_words(
        rf"(?:通过|用|使用){_ZH_CLICK}{_ZH_NOT_CLICK}[^，。；]{{0,20}}?(?:按钮|图标|菜单|面板|选项)?(?:来|即可)?"
        rf"|(?:通过|用|使用)(?:{_Q}|导出|下载)?(?:按钮|拖拽|拖放|拖动)(?:的?方式)?(?:来)?"
    ),
    stop=re.compile(
        r"[，,；;）)—]|\s-\s|[。！？!?…]+\s*$|\s*$"
        r"|(?=(?:或者?|也可以|或是|，)(?:请?直接|请)?(?:告诉|让我|继续|对我|跟我|说|发))"
    ),
    onward=re.compile(
        r"(?:然后|接着|再|并且?|最后|即可|就可以|就能|便可|来|以便?|以|进行)?\s*"
        r"(?:选择|选中|勾选|设置|输入|确认|保存|下载|调整|松开|放置|等待|即可|就可以|就能|便可|以便|"
        r"它?位于|它?在(?:右|左|上|下|顶|底|界面|屏幕)|点击|拖)"
    ),
    leading_up=re.compile(
        r"\s*(?:如果|如需|如要|若|要是|当|要|想|等|为了|在|从|完成后|之后|一旦|满意|提示|下一步|步骤|"
        r"小贴士|注意|接下来|[^，。；]{1,12}(?:后|时|的话|之前)[，,：:]?\s*$)"
    ),
    leftover=re.compile(r"[\s，,；;：:、—-]*(?:(?:或者?|并且?|然后|接着|也)(?=\S))?\s*"),
    kept=re.compile(rf"[{FIXED}]|链接|网址|鼠标点击声"),
    offers=(
        ("credits", re.compile("账户|账号|帐户|帐号|账单|订阅|余额|积分|充值|会员|个人中心")),
        ("export", re.compile("导出|下载|保存|渲染")),
        ("upload", re.compile("上传|导入|素材库|媒体库")),
        ("edit", re.compile("拖|剪切|分割|裁剪|撤销|删除|应用|调整|编辑|生成|放到")),
        ("state", re.compile("打开|进入|预览|播放|时间线|时间轴|面板|查看|看")),
    ),
)
