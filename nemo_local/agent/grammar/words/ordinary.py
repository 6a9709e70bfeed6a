"""Words that mean nothing here and are no slip of the pen either.

Without this table "dogs" would be read as "dog", "remote" as "remove" and "truck" as "track".
Only words that look like one of ours need to stand here. In Chinese these are words that one
of our short ones is a part of: 大 is "louder", but 大家 is everybody.
"""

from __future__ import annotations

ORDINARY: tuple[tuple[str, str, str], ...] = (
    (
        "unknown",
        "tv show, some show, a show, my show, our show, this show, talk too much, talks too much, "
        "talked too much, talk a lot, "
        "apple, vice, tile, tiles, chips, audit, proto, sped, shown, swore, kitchen, mic, lamp, "
        "barking, beautiful, beer, bench, bitter, block, "
        "bother, bottle, bouncy, bread, build, butter, chance, charge, cheer, chickens, child, "
        "chime, chimes, chirping, clapping, class, click, concert, contain, contest, dancer, day, "
        "difference, dogs, drawing, dream, driver, electric, elephant, entrance, event, eyes, "
        "feature, fight, firework, flame, flavor, form, generator, greet, guest, guests, guys, "
        "hallway, heart, horse, hotels, hour, house, insect, jumping, jungle, large, later, "
        "laughing, laughs, least, letter, letting, lips, loose, lovely, march, marching, mixed, "
        "moment, moon, mouse, niece, night, noisy, noting, owner, paint, palace, pause, people, "
        "person, plane, plate, plates, player, position, pride, prince, print, publisher, "
        "publishers, recorder, singers, prize, protect, radio, rally, reader, record, related, "
        "released, remote, reporter, reward, scare, scream, screaming, shade, shake, "
        "shark, sharp, sheep, shirt, shock, shoes, shoot, shore, shoulder, shout, shower, "
        "shutter, simple, situation, skate, skill, smart, smell, smoke, space, spare, spend, "
        "spice, spoon, spring, stage, stare, stated, statue, steak, steam, steel, store, storing, "
        "storm, stranger, string, strong, swearing, sweep, teach, tease, thick, tiger, today, "
        "tomorrow, tradition, training, traveler, traveller, trick, truck, typing, user, waiter, "
        "whale, white, windy, wing, women, woods, word, worker, world, wound, writer, wrote, "
        "banger, hanger, manner, spelling, spelled, spelt, typo, typos",
        "高中 高考 高兴 高铁 高潮 身高 高级 高端 高手 高度 高原 高速 低音 低沉 低头 低调 低保 "
        "降低成本 不好听 难听 不合适 不搭 不搭调 不满意 不太行 不太好 不太合适 不怎么样 不对劲 "
        "不怎么好听 太难听 乱七八糟 一塌糊涂 看不清 看不清楚 看不见 看不到 看不懂 听着难受 改得 "
        "拍得 做得 打字 懒得 不耐烦 不爽 不行 烦人 没劲 没精神 没必要的 大家 大学 大人 大爷 "
        "大妈 大叔 大哥 大姐 大海 大雨 大自然 大厅 大楼 大门 大会 大赛 大佬 大部分 大多数 "
        "小时候 小孩 小孩子 小朋友 小狗 小猫 小鸟 小姐 小伙 小伙子 小区 小学 小组 小红书 小明 "
        "小红 小王 小李 小张 小宝 小众 小伙伴 小店 小动物 级别 区别 识别 告别 离别 别人 别墅 "
        "别名 差别 性别 不同 不断 不少 不足 不小心 不一会儿 不舒服 无聊 无缝 无损 无线 无关 "
        "无人 无人机 没人 没意思 没什么 没用 没感觉 去年 过去 出去 进去 回去 下去 去玩 去哪 "
        "去旅行 去旅游 回到家 上海 上班 上课 上学 上周 上次 上司 上传 晚上 早上 路上 海上 线上 "
        "网上 点击 重点 景点 优点 缺点 特点 观点 亮点 地点 要点 动物 动作 运动会 运动员 活动 "
        "互动 动手 动力 动漫 劳动 移动端 开放 放假 放学 放心 放映 作用 费用 信用 "
        "用处 快递 快餐 痛快 凉快 乐观 音乐会 音乐节 音乐剧 音乐老师 歌手 歌星 歌迷 歌剧 字母 "
        "名字 数字 图书 图书馆 地图 前天 前年 前辈 前妻 前男友 后天 后年 后悔 后期 前期 后台 "
        "前台 目前为止 以前的 学校 公园 公共 共同 共享 共振 长城 长沙 长大 校长 家长 成长 班长 "
        "部长 队长 关于我 关注 关系 关心 相关 有关 海关 机关 发现 发生 头发 头像 头疼 街头 馒头 "
        "码头 起来 一起来 亲切 半夜 半天 多半 尤其 关键 自己 自我 自信 自由 自拍 自拍杆 自行车 "
        "来自 自家 各自的 各位 各种 调查 声明 声优 声控 视频号 视频会议 网络视频 变化 改天 "
        "改变主意 设计 设备 设计师 减肥 减脂 增肌 提醒 提问 提升班 和平 和尚 和服 和谐 温和 "
        "跟踪 跟拍 还款 再见 及时 及格 留言 留学 留学生 保持联系 停留时间 移民 截止 截图 裁判 "
        "剪刀 切菜 掐指 满意 圆满 充满爱 半价 角色 角度 左手 右手 左撇子 处理 好处 到处 处于 "
        "片场 底片 名片 段子 阶段 首都 首先生 首发 首页 条件 发条 老板 老板娘 客户 领导 甲方 "
        "版权 素材库 时代 时尚 平时 当时 临时 有时候 主持 解说员 说法 说唱 讲座 讲师 讲台 "
        "讲解员 唱片 唱戏 合唱 合唱团",
    ),
    (
        "filler",
        "",
        "平均 平均地 分别 拍 拍的 拍摄 拍摄的 录的 录制的 自动 自动地 自动的 特别是 "
        "别的 整体 总体 大概 大约 大致 差不多 左右 上下左右 约 在放 在放着 正在放 放着 放的 "
        "在播 播着 播的 正在播 在唱 唱着 在响 马上 立刻 立马 赶快 赶紧 尽快 "
        "快帮我 快给我 快点帮我 快快 跟着 随着 按着 照着 伴着 一起 一块儿 一同 一并 统统 通通 "
        "之间 期间 这段时间 那里 "
        "这里 那儿 这儿 那个地方 这个地方 那部分 这部分 不好意思 不好意思哈 没问题 没事 没关系 "
        "没错 好像 似乎 感觉 觉得 感觉上 我觉得 稍 行不行 好不好 可以吗 好吗 行吗 能吗 可以不 行不 "
        "怎么样 如何呢 呗 嘛 哈 啦 哇 哎 唉 诶 喔 噢 哒 喽 咯 哟 嘞 亲 亲爱的 宝 宝宝们 大神 "
        "兄弟 哥们 老师您 老师好 各位好 大家好 诸位 来 出来 下来 过来 进去吧 以 之 者 所 将会 "
        "便 方便 方便的话 一遍 一次 首先 其一 其二 最终 终于 自己的 全都 通篇 总共 一共 总之 "
        "反正 干脆 直接 顺带 顺手 重新 不错 不过分 不错的 不管 不论 无论 无所谓 不知道 不一定 "
        "不然 否则 不如 不妨 不仅 不但 不光 想办法 办法 尽量 尽可能 最好 最好是 的话 如果 要是 "
        "假如 若 这样 那样 那么样 用来 用于 用作 拿来 关于 对于 由于是 至于 终归 于是 因此 "
        "所以 发 发个 发抖音 发小红书 发朋友圈 要发 想发 发视频号 后期处理 处理一下 处理下 "
        "操作一下 弄一下 搞一下 整一下 麻烦了 辛苦了 辛苦 拜托 拜托了 求求 求 帮帮我 帮帮忙 "
        "帮个忙 给个 给整 给俺 用户 使用者 该用户 客户希望 俺 咱 咱们 您 她 他 她的 他的 人家",
    ),
)
