"""Chinese words that are put together: a verb and what comes of it (剪 + 掉 = to cut away)."""

from __future__ import annotations


def _each(verbs: str, ends: str) -> str:
    """Every verb with every ending."""
    return " ".join(verb + end for verb in verbs.split() for end in ends.split())


_AWAY = "掉 走 没 光 去 干净 出去"
_TO = "到 成 为 至 回"
_A_BIT = "一点 一些 点 些 一点点"
_VERBS_OF_LEVEL = "调 弄 搞 变 开 放 拉 推 提 加 升 增 设"

COMPOUNDS: tuple[tuple[str, str, str], ...] = (
    (
        "remove",
        "",
        _each("删 去 清 抹 消 除 拿 撤 移 弄 搞 丢 扔 拆 抽 洗 滤 剔 擦 踢 剥 刨 甩", _AWAY)
        + " 清空掉 删除掉 去除掉 清理掉 过滤掉 屏蔽 屏蔽掉 抹除 清理 摘掉 丢弃 舍弃 弃掉 撇掉 "
        "排除 剥离 剥离掉 去干净 清干净 滤除 扒掉 通通不要 不想听 不想再听 不想听到",
    ),
    (
        "cut",
        "",
        _each("剪 切 裁 截 掐 砍 剁 咔 裁剪 剪切 修剪", "掉 走 去 没 了") + " 剪短掉 剪切 裁切掉",
    ),
    (
        "excerpt",
        "",
        _each("剪 截 切 裁 截取 抠 扣 挑 选 单独剪 单独截", "出来 下来 出") + " 选取",
    ),
    (
        "trim",
        "",
        _each("剪 裁 截 缩 缩短 压缩 剪辑 裁剪 剪短 精简 控制 限制", "到 成 至 为 在")
        + " 剪短点 缩短点 剪得短",
    ),
    (
        "mute",
        "",
        _each("关 掐 静", "声 音 声音") + " 消声 静音掉 静掉 弄成静音 变成静音 设为静音 设成静音 "
        "改成静音 改为静音 调成静音 弄静音 变静音 闭麦 哑掉 不出声 不发声 别出声",
    ),
    ("change", "", _each("调 改 变 设 设置 弄 搞 切换 转换 调整 调节 修改 更改 变更", _TO)),
    (
        "replace",
        "",
        _each("换 替换 更换 改用 换用 替", "成 为 掉 上 下 做") + " 换首别的 换一首 换一种 换一个 "
        "换别的 换点 换些 换其他 换个别的 另换",
    ),
    (
        "louder",
        "",
        _each(_VERBS_OF_LEVEL, "大 高 响")
        + " "
        + _each("大声 高 响 响亮 大 强", _A_BIT)
        + " 加强 增强 放大 扩大 更大 更高 更响 加响 听不太到 不够大 不够响 太轻 太弱 偏小 偏低 "
        "过小 过低 小了 轻了 突出 突出一点",
    ),
    (
        "quieter",
        "",
        _each("调 弄 搞 变 关 放 拉 降 减 缩 收 压", "小 轻 弱")
        + " "
        + _each("小声 低 轻 弱 小", _A_BIT)
        + " 调低 放低 拉低 关轻 更小 更轻 更低 太高 偏大 偏高 过大 过高 大了 吵了 响了 太强 降低到 "
        "别太大 不要太大 别太响 不要太响 别太吵 不要太吵 别那么响 别那么吵 别那么大",
    ),
    ("speed", "", "调速 变速 速率 倍率"),
    ("faster", "", _each("调 弄 搞 变 放 加 提", "快") + " 提速 快速 " + _each("快", _A_BIT)),
    (
        "slower",
        "",
        _each("调 弄 搞 变 放 减", "慢") + " " + _each("慢", _A_BIT) + " 降速 慢下来 慢速 减缓",
    ),
    (
        "move",
        "",
        _each("移 挪 搬 移动 挪动 调换 摆 安排 排", "到 至 去 在"),
    ),
)
