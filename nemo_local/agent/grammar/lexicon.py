"""The words that the grammar knows: concept, English phrases, Chinese phrases.

A concept is what a rule asks for ("remove & music"), whatever language it was said in.
Phrases are separated by commas (English) and spaces (Chinese). English words are listed
in their plain form; endings (-s, -ed, -ing) and small slips are the tokeniser's work.
The longest phrase that fits wins; of equal ones the first table's.
"""

from __future__ import annotations

from itertools import groupby
from sys import intern

from nemo_local.agent.grammar.words.around import AROUND
from nemo_local.agent.grammar.words.asking import ASKING
from nemo_local.agent.grammar.words.beyond import BEYOND
from nemo_local.agent.grammar.words.compounds import COMPOUNDS
from nemo_local.agent.grammar.words.cutting import CUTTING
from nemo_local.agent.grammar.words.deeds import DEEDS
from nemo_local.agent.grammar.words.ducking import DUCKING
from nemo_local.agent.grammar.words.foreign import FOREIGN
from nemo_local.agent.grammar.words.glue import GLUE
from nemo_local.agent.grammar.words.goingback import GOING_BACK
from nemo_local.agent.grammar.words.helping import HELPING
from nemo_local.agent.grammar.words.idioms import IDIOMS
from nemo_local.agent.grammar.words.levels import LEVELS
from nemo_local.agent.grammar.words.measures import MEASURES
from nemo_local.agent.grammar.words.moods import MOOD_WORDS
from nemo_local.agent.grammar.words.ordinary import ORDINARY
from nemo_local.agent.grammar.words.sayings import SAYINGS
from nemo_local.agent.grammar.words.shapes import SHAPES
from nemo_local.agent.grammar.words.things import THINGS
from nemo_local.agent.grammar.words.turns import SLIPS, TURNS

_WORDS = (
    *SAYINGS, *TURNS, *DEEDS, *LEVELS, *CUTTING, *THINGS, *SHAPES, *MEASURES, *GLUE, *ASKING,
    *ORDINARY, *FOREIGN, *HELPING, *GOING_BACK, *AROUND, *COMPOUNDS, *IDIOMS, *DUCKING,
)  # fmt: skip


def _split(text: str, separator: str | None) -> list[str]:
    return [p for p in (part.strip() for part in text.split(separator)) if p]


def _english() -> dict[tuple[str, ...], str]:
    table: dict[tuple[str, ...], str] = {}
    for concept, english, _ in (*_WORDS, *BEYOND, *MOOD_WORDS):
        for phrase in _split(english, ","):
            table.setdefault(tuple(map(intern, phrase.split())), concept)
    return table


def _chinese() -> dict[str, str]:
    table: dict[str, str] = {}
    for concept, _, chinese in (*BEYOND, *MOOD_WORDS, *_WORDS):
        for phrase in _split(chinese, None):
            table.setdefault(phrase, concept)
    return table


ENGLISH: dict[tuple[str, ...], str] = _english()
"""Phrases as tuples of words; a word is kept once, however many phrases it is in."""
CHINESE: dict[str, str] = _chinese()
VOCABULARY: frozenset[str] = frozenset(word for phrase in ENGLISH for word in phrase)
ALONE: frozenset[str] = frozenset(phrase[0] for phrase in ENGLISH if len(phrase) == 1)
"""The words that mean something by themselves."""
ENGLISH_LENGTHS: dict[str, set[int]] = {
    first: {len(p) for p in phrases}
    for first, phrases in groupby(sorted(ENGLISH), key=lambda phrase: phrase[0])
}
"""How many words the English phrases have that begin with a word."""
LENGTHS: dict[str, list[int]] = {
    first: sorted({len(p) for p in phrases}, reverse=True)
    for first, phrases in groupby(sorted(CHINESE), key=lambda phrase: phrase[0])
}
"""How long the Chinese phrases are that begin with a character, the longest first."""

# Traditional characters, read as their simplified twins: the first block's as the second's.
_TRADITIONAL = (
    "樂聲視頻刪靜開關閉調響輕輯轉換標題圖張動畫橫豎時間後從頭個雙漸強減銷復還請幫為麼嗎們給將這說話講裡裏沒別無歡悅鬆緊憂傷電"
    "節線軌斷連結併並輸檔鐘種級務業傳廣東鄉書體興寫華單壓廳厭發變聽員圍場塊備複夾奮獎學寧實寬對尋導層屆歲帶應當錄徹憶態懷總惡"
    "懸慣擴護報擬擇擋損據攝搖數舊顯暫術機權條來極構樣夢氣漢淺濃測潤塗溫遊濕滿濾滾燈靈點熱愛獨環現療蓋監盤著碼確離積穩簡類紅約"
    "紀純組細終經絡絕統繼續維綜緩編縮網職聯髒腦範藍補裝見觀規覺覽計認讓訓議許論設訪證評識訴詞譯試詩該詳語誤讀課誰談謝貨質費資"
    "賽躍輪軟載較邊達過運進遠遲適選遞遺郵釋鋼錯鍵銳鏡長門閃問鬧陽陰際陸險隨隱難頁頂項順須預顏額風飛飽館驅馬驟鳥鳴黃齊嘗喚嚇壞"
    "夠奪婦孫宮專屬幀幣幾庫彈撥戲戰舉兩倆創勢區協衝決淨剛劃勁勝匯參啟國園圓團執壽歷曆廢彎徵戀揚搶採暈曬會枱檯檢歸殺滅潔爭牆狀"
    "獲瑣產畢異癒盡礙禮窮竄筆筍糾綠緣纔臺艷莊葉蘇處號蟲衛訂訊記誇誌誕諧賀賣贊趙跡車轟辦農週遙醫針鈴銀鎖鏈闆闊陣隊雖雜雲霧韓飄"
    "飯餘駕騎驚鮮麗龍準僅閱齣嘆擺攤繪繞纖尷譜贏鑼顧饒驗齡"
    "丟亂臨習價優眾夥冊製疊幹乾棄愜懶戶摳擱鬥斃潑灘煉煙煩爺貓皺稱係紙紋緒縫臉騰蘿觸詭諸謂貝貼"
    "趕軸輩鐵鋪錦聞頓領顛饅麥齒爾帥師懟樓淚虛蹤於與親側擊則劇勵勞啞嘯噴墊殼妝媽寶寵賓審慶願擁"
    "掛捨藝營鄰錢陳鎮爛腳縱攔撐塵牽籤簽惱慮憑攜蘭賞趨餓鴨雞螢內罷飲飾鹹滯韻灑濱燦癢頸髮鳳鵝龜"
)
_SIMPLIFIED = (
    "乐声视频删静开关闭调响轻辑转换标题图张动画横竖时间后从头个双渐强减销复还请帮为么吗们给将这说话讲里里没别无欢悦松紧忧伤电"
    "节线轨断连结并并输档钟种级务业传广东乡书体兴写华单压厅厌发变听员围场块备复夹奋奖学宁实宽对寻导层届岁带应当录彻忆态怀总恶"
    "悬惯扩护报拟择挡损据摄摇数旧显暂术机权条来极构样梦气汉浅浓测润涂温游湿满滤滚灯灵点热爱独环现疗盖监盘着码确离积稳简类红约"
    "纪纯组细终经络绝统继续维综缓编缩网职联脏脑范蓝补装见观规觉览计认让训议许论设访证评识诉词译试诗该详语误读课谁谈谢货质费资"
    "赛跃轮软载较边达过运进远迟适选递遗邮释钢错键锐镜长门闪问闹阳阴际陆险随隐难页顶项顺须预颜额风飞饱馆驱马骤鸟鸣黄齐尝唤吓坏"
    "够夺妇孙宫专属帧币几库弹拨戏战举两俩创势区协冲决净刚划劲胜汇参启国园圆团执寿历历废弯征恋扬抢采晕晒会台台检归杀灭洁争墙状"
    "获琐产毕异愈尽碍礼穷窜笔笋纠绿缘才台艳庄叶苏处号虫卫订讯记夸志诞谐贺卖赞赵迹车轰办农周遥医针铃银锁链板阔阵队虽杂云雾韩飘"
    "饭余驾骑惊鲜丽龙准仅阅出叹摆摊绘绕纤尴谱赢锣顾饶验龄"
    "丢乱临习价优众伙册制叠干干弃惬懒户抠搁斗毙泼滩炼烟烦爷猫皱称系纸纹绪缝脸腾萝触诡诸谓贝贴"
    "赶轴辈铁铺锦闻顿领颠馒麦齿尔帅师怼楼泪虚踪于与亲侧击则剧励劳哑啸喷垫壳妆妈宝宠宾审庆愿拥"
    "挂舍艺营邻钱陈镇烂脚纵拦撑尘牵签签恼虑凭携兰赏趋饿鸭鸡萤内罢饮饰咸滞韵洒滨灿痒颈发凤鹅龟"
)
SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLIFIED)

SLIPPED: dict[str, str] = {slip: word for word, slips in SLIPS for slip in slips.split()}
"""Words with a wrong character of the same sound, as what was meant; both are equally long."""
