"""Characters that are typed in each other's place, since they sound alike."""

from __future__ import annotations

_ALIKE = (
    "快块筷 景井警境静镜竟净敬径 乐月悦越约 频屏平评贫品瓶 幕目木慕募墓 声生升身深 "
    "剪减简捡检件 删山闪扇 速素诉宿 题提体替 配陪佩培赔 音因阴英应 字自子 "
    "换唤还欢环幻 标表彪 竖树束数术 横恒衡哼 段断端锻 片骗偏篇 渐建见件健 入如 "
    "出处初 淡但蛋弹谈单 量亮凉良辆 调条跳掉吊 响想向象像享 轻清青倾情 松送耸 伤商殇 "
    "然燃 治制至致 循寻 导到道倒岛 取去趣曲区屈 留流刘溜 背被贝倍 拆查差 拼贫品 "
    "续绪序 放方房 慢漫曼蔓 秒妙描渺 钟中终 头投透 尾位未委味 旁傍庞 白百摆 造噪 "
    "原元源圆 第弟地低底 首手收 保宝饱 撤彻澈车 销消肖小 恢灰挥 复付覆负副 封风丰 "
    "模摸膜 糊胡湖 裁才财材采彩 切且窃 街接结 伴办半 奏凑 歌哥割 唱场常畅 爵决绝觉 "
    "士是世式事 琴勤 末默 播波拨 录路鹿 抒舒书输 温稳文 柔揉 暖软 激鸡机 浪朗 "
    "喜洗 悲杯 紧仅谨 张章 电店 影应 磅膀 史使 降将讲 增曾赠 强墙 弱若 讲降奖 "
    "话画化划 说硕 词此次 台抬 对队 独读 律率绿 节结截街 鼓古 剪间简 掉吊钓 "
    "除处初 移宜仪 挪娜 图涂 张涨 转专传 竖舒 版板 适示视式试 匀云 质制 混浑 "
    "馨新心欣 回会 结尾 开凯 始使 后候厚 前钱 中种 间见 并病 连联"
)
"""Each word of the table is a row of characters, any of which may be meant by another."""


def _twins() -> dict[str, str]:
    twins: dict[str, str] = {}
    for row in _ALIKE.split():
        for char in row:
            twins[char] = twins.get(char, "") + row.replace(char, "")
    return twins


TWINS: dict[str, str] = _twins()
"""What else may have been meant by a character."""
