"""Set phrases: going back, what is left, what is asked of the agent itself, words of speech."""

from __future__ import annotations

from nemo_local.agent.grammar.words.composing import each


def _rest_gone() -> str:
    """All ways to say in English that nothing else is wanted."""
    verbs = (
        "bin", "remove", "delete", "drop", "cut", "lose", "ditch", "forget", "forget about", "dump",
        "get rid of", "throw away", "discard", "scrap", "trash", "chuck", "kill", "ignore", "erase",
        "leave out", "skip", "i dont need", "dont need", "i dont want", "dont want", "not",
    )  # fmt: skip
    rests = (
        "the rest", "rest", "rest of it", "the rest of it", "the others", "the other",
        "the other two",
        "the other ones", "all the rest",
        "the other clips", "the other parts", "everything else", "all others", "the remainder",
        "the other one", "the other bits", "the other clip", "anything else", "rest of the video",
        "the rest of the video", "anywhere else",
    )  # fmt: skip
    gone = ("can go", "should go", "must go", "goes", "can be deleted", "isnt needed")
    said = [f"{verb} {rest}" for verb in verbs for rest in rests]
    return ", ".join(
        [
            *said,
            *(f"{rest} {go}" for rest in rests for go in gone),
            "nothing else",
            "nothing anywhere else",
            "nothing elsewhere",
            "nowhere else",
        ]
    )


IDIOMS: tuple[tuple[str, str, str], ...] = (
    (
        "only",
        "",
        each("只 光 单 仅 单单 仅仅", "要 留 留下 保留 剩 剩下 听 看 听到")
        + " 就留 就留下 就保留 就剩",
    ),
    ("mood:epic", "", "激昂 慷慨激昂 激荡 澎湃 热血沸腾"),
    ("restore", "", "还给我 还我 还回来 要回来 弄回来 加回来 补回来"),
    ("excerpt", "", "只用得到 只用得上 只用到 只用得着"),
    ("what", "", "多大 有多大 多少兆 多大了"),
    ("not", "", "别再 不要再 不用再 不许再 别老 别总"),
    ("alone", "", "开着 留着不动"),
    ("beyond:effects", "", "卡点 踩点 卡节奏 卡节拍 卡着节奏"),
    ("not", "", "没说要 没让你 没叫你 没要你"),
    ("quieter", "", "只留一点点 只留一点 只剩一点点 留一点点 若有若无 隐隐约约"),
    ("filler", "", "留白"),
    ("uploaded", "", "我传了 我上传了 我发了 刚传了 刚发了"),
    ("normalspeed", "", "倍速取消 取消倍速 关掉倍速 取消加速 取消快进 取消慢放"),
    ("split", "", "剪断 切断"),
    ("mood:corporate", "", "正式 正式点 庄重 稳重 职场"),
    ("voice", "", "台词"),
    ("playfirst", "", "先看 依次播放 依次放 依次播 按顺序放 按顺序播放 顺着放"),
    ("undo", "", "连撤 连着撤 连续撤 连续撤销 连着撤销 连退"),
    (
        "beyond:noise",
        "",
        each(
            "音频 声音 人声 原声 录音 音质",
            "弄干净 弄干净点 弄干净一点 处理干净 清干净点 干净点 干净一点",
        ),
    ),
    (
        "blur",
        "",
        "糊边 虚边 糊的边 模糊边框 模糊的边框 模糊边缘 虚化边 虚化背景 背景虚化填充 模糊背景",
    ),
    ("crop", "", "裁满 裁切填满 直接裁 直接裁切 直接裁掉 直接裁剪"),
    (
        "filler",
        "",
        "从头开始算 从头算起 从头算 从头数 从头开始数 "
        "里头 里头的 最多 至多 顶多 最长 清楚 根本 压根",
    ),
    ("quieter", "", each("低 小 轻 弱 降 减 落", "下去 下来 下去点 下来点 下去一点 下来一点")),
    ("remove", "", "扒了 扒掉 扒走"),
    ("louder", "", "提一点 提一点点 提一些 提高点 提点"),
    ("bottom", "", "底下 最底下 最下面 最下边 最下方 最底部 最底端"),
    ("top", "", "最上面 最上边 最上方 最顶上 最顶部 最顶端 顶上"),
    (
        "alledits",
        "",
        each(
            "所有 所有的 全部 全部的 一切 之前的 之前所有的 前面所有的 刚才所有的 做过的所有",
            "修改 改动 编辑 操作 更改 效果 剪辑 调整 步骤 处理 设置 改变 变动",
        ),
    ),
    (
        "startover",
        "",
        each("重新 从头 全部重新 从零 推倒 从头再", "来 弄 做 剪 开始 来过 编辑 来一遍 重来")
        + " 全部推翻 全都推翻 推翻 退回到最初版本 退回最初版本 退回到最初 "
        "回到最初版本 回到初始版本 恢复最初版本 "
        "全部还原 全部恢复 全都还原 都还原 一切重来 全部作废 全都不要了 都不要了重来 "
        "恢复最初 恢复到最初 恢复成最初 回到最初的样子 回到最开始 恢复到最开始 恢复到一开始 "
        "回到一开始 恢复到原始状态 恢复原样 变回原样 恢复默认 恢复初始 恢复到初始 "
        "恢复最初的样子 变回最初的样子 回到原点 回到起点 还原视频 恢复成原片 回到原片 恢复原片 "
        "还原成原片 恢复成原视频 还原成原视频 回到原视频 还原到最初",
    ),
    (
        "undo",
        "",
        each(
            "撤销 撤回 取消 退回 返回 回到 还原 撤掉 去掉 恢复到",
            "上一步 刚才那步 刚刚那步 刚才的操作 刚刚的操作 前一步 上一个操作 上一次操作 上一次",
        )
        + " "
        + each(
            "刚才 刚刚 刚才那步 刚刚那步 刚才那个 刚刚那个 上一步",
            "不算 不算数 作废 取消 撤掉 不要 不要了",
        )
        + " 不算了 不算数 都不算 通通不算 统统不算 全不算 全都不算 不作数 作废 "
        "都作废 撤销一下 撤销掉 撤掉刚才 倒回去 退一步 后退一步 退回去 回退一步 还是算了 "
        "算了不要 刚才那步不要 刚刚那步不要 变回刚才 恢复成刚才",
    ),
    (
        "redo",
        "",
        each("撤销 撤回 撤掉 撤 撤走 退回", "的 的那步 的那个 的内容 的操作 的再")
        + " 撤销不算 撤销作废 那个撤销不算 撤销不要 往前恢复 向前恢复 恢复下一步 恢复回来 重做一下 "
        "把撤销的恢复 恢复刚才撤销 恢复撤销的 撤销的恢复 取消刚才的撤销 反撤销 前进一步 "
        "恢复下一步 重新应用 再恢复",
    ),
    (
        "help",
        "",
        each(
            "能 会 可以 都能 都会 都可以 能够 能帮我 可以帮我 能帮忙 可以给我",
            "做什么 做些什么 做点什么 做啥 做些啥 做哪些 做哪些事 做哪些事情 干什么 干些什么 "
            "干点什么 干啥 干些啥 干嘛 干哪些 弄什么 处理什么 改什么 剪什么 提供什么",
        )
        + " 支持什么 支持哪些 支持啥 有啥功能 有哪些功能 哪些功能 什么功能 功能有哪些 怎么使用 "
        "使用说明 使用方法 怎么玩 有什么用 有啥用 什么本事 会些什么 懂什么 有哪些本领 "
        "能力有哪些",
    ),
    (
        "surplus",
        "whatever doesnt fit, whatever does not fit, whatever wont fit, what doesnt fit, what "
        "does not fit, what wont fit, anything that doesnt fit, everything that doesnt fit, the "
        "parts that dont fit, the bits that dont fit, the part that doesnt fit, whatever sticks "
        "out, what sticks out, the overflow, the excess, the surplus, whatever is too much, "
        "whatever is left over",
        each("多余 多余的 多出来的 多出的 超出 超出的 超出来的 溢出的", "部分 地方 画面 区域 内容")
        + " 多余的 多出来的 超出的 两侧 两边 左右两边 左右两侧 上下两边 四周 四边 边缘 旁边 "
        "黑边",
    ),
    (
        "restgone",
        _rest_gone(),
        each(
            "其余 其他 其它 别的 剩下 剩下的 其余的 其他的 其它的 另外的 其余部分 其他部分 "
            "其余内容 其他内容 其他段 其余都 其他都 别的都 剩下的都 剩下都 其他的都 其余的都 "
            "其他全 其他全都 别的全都 剩下的全",
            "不要 不要了 删 删掉 删了 去掉 去了 剪掉 剪了 删除 不留 砍掉 扔掉 丢掉 删去 移除",
        ),
    ),
    (
        "filler",
        "",
        each(
            "后面 其他 其余 其它 剩下的 其余部分 其他部分 后面的 其他的",
            "正常 不变 照旧 不动 保持不变 保持原样",
        )
        + " "
        + each(
            each("其余 其他 其它 其余的 其他的 别的", "设置 设定 参数 地方 东西 都 一切"),
            "不变 保持不变 都不变 不动 都不动 照旧 保持原样 保持原状 维持不变 维持原样",
        )
        + " 填充 补上 补齐 背景填充 来填充 看着 随便 随意 任意 单独",
    ),
    ("play", "", "播放 播"),
    (
        "onlyfor",
        "",
        each("仅 只", "用于 应用于 适用于 作用于 用在 放在 加在 铺在 垫在 配在 用到 加到 限于 限"),
    ),
    ("oneeach", "", "一张"),
    (
        "disliked",
        "",
        each(
            each("跟 和 与 同", "画面 视频 内容 氛围 主题 风格 片子"),
            "不搭 不合适 不配 不符 不协调 不太搭 不太合适 不匹配 不太配 不合 违和 格格不入",
        ),
    ),
    (
        "tell",
        "",
        each(
            "顺序 次序 片段顺序 视频顺序 先后顺序 播放顺序",
            "反了 放反了 弄反了 搞反了 排反了 不对 不太对 错了 乱了 有问题 搞错了 弄错了 "
            "排错了 放错了",
        ),
    ),
    ("too", "", "太"),
    (
        "quite",
        "",
        "有点 有点儿 有些 有点太 有些太 略 略微有点 稍微有点 稍微有些 还是有点 还是太 "
        "还是有些 好 这么 "
        "那么 怎么这么 怎么那么 怎么 很 非常 特别 特别地 超级 超 实在 实在是 真 真的 真是 "
        "过于 太过 "
        "相当 比较 偏 挺 蛮 十分 十分地 忒 贼 巨 老 未免 显得 显得有点 听起来 听着 听着有点 "
        "尤其 够 "
        "不够 还不够 仍然 依然有点 一直很 都很 也很 又 又很 又太 多么 极 极其",
    ),
    ("step", "", "步 个步骤 个操作"),
    ("minus", "", "减 减去 扣"),
    (
        "mp4",
        "",
        each(
            "还是 还是给我 还是要 改回 变回 换回 切回 转回 恢复成 恢复为 还原成 还原为",
            "视频 视频文件 视频格式 原来的视频 输出视频 导出视频 视频输出 视频导出 "
            "输出成视频 导出成视频 输出为视频 导出为视频",
        )
        + " 恢复输出视频 还是输出视频 还是导出视频 "
        + each(
            "不要 不需要 不想要 不再需要 不再要 不用 用不着",
            "音频文件 音频文件了 音频了 声音文件 声音文件了 音频格式 音频格式了 mp3 mp3了",
        )
        + " 不要音频了 不要声音文件了 不导音频了 不要mp3格式了 别导音频了",
    ),
    ("sounding", "", "响 响着"),
    ("audible", "", "听得清 听得清楚 听清 听清楚 听得见 听得到 听得更清楚 听得明白"),
    (
        "reversed",
        "",
        "倒过来排 倒着排 反过来排 反着排 逆序 颠倒顺序 顺序倒过来 顺序反一下 顺序反着 反序",
    ),
    ("end", "", "收尾 尾巴 屁股 停掉 停止 停下 停下来 停"),
    (
        "start",
        "",
        "进来 响起 响起来 切入 再响 再响起 再开始 再进来 再出现 出现 显示出来 推迟到 延后到 "
        "延迟到 推后到 往后推到 往后挪到 "
        "推后到 进入 开始播 开始播放 开始放 起播",
    ),
)
