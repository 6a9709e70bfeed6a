"""Wishes that nothing here can meet, by topic; the answers are in the agent's phrase table."""

from __future__ import annotations

BEYOND: tuple[tuple[str, str, str], ...] = (
    (
        "beyond:song",
        "can you sing, could you sing, sing happy birthday, "
        "lyrics, make a song, make me a song, make a song out of, turn it into a song, song out "
        "of, with lyrics, sing, sings, singing a, write a song, write me a song, write us a song, "
        "compose a song with, rap, song about, poem, write a poem",
        "写一首 写首 作一首 作首 谱一首 谱曲 作曲 填词 编一首 唱出来 唱一段 写一首歌 写首歌 "
        "作词 歌词 唱歌 唱一首 唱首 写歌 写首诗 写诗",
    ),
    (
        "beyond:face",
        "smile, smiling, laugh, frown, younger, older, thinner, slimmer, skinnier, prettier, "
        "face swap, faceswap, deepfake, makeup, wrinkles, eye contact, beautify, hair color, "
        "wink, hairstyle, grumpy, grumpier, less grumpy, "
        "look happier, look less angry, look less tired, look less bored, look less nervous, look "
        "less awkward, look taller, look slimmer, look thinner, look awake, look more awake, look "
        "better looking, look skinny, look skinnier, look younger, look older, look fitter, look "
        "friendlier, look more confident, look surprised, look angry, bald, more muscular, "
        "double chin, pimples, pimple, spots on my face, dark circles, teeth, whiten",
        "笑一下 笑笑 笑出来 多笑 微笑 笑容 笑得 笑一个 露出笑 瘦一点 瘦一些 瘦点 显瘦 脸上的 "
        "皮肤 皱纹 痘痘 眼睛变大 眼睛大 "
        "大眼 双眼皮 法令纹 素颜 换发型 发型 换衣服 换装 表情自然 变美 变帅 变漂亮 变老 笑起来 "
        "美颜 换脸 换个脸 换张脸 瘦脸 变年轻 变瘦 美白 磨皮 化妆 笑一笑",
    ),
    (
        "beyond:transcribe",
        "transcribe, write down, write down what, write it down, note down, jot down, type out, "
        "transcript, transcription, auto caption, auto captions, "
        "automatic captions, automatic subtitles, generate subtitles, generate captions, "
        "auto subtitles, auto subtitle, speech to text, subtitles automatically, "
        "captions automatically, create subtitles, subtitle the speech, caption the speech, "
        "what does he say, what does she say, what is being said, what is he saying, "
        "what is she saying, summarise, summarize, summary of the video",
        "识别 自动加字幕 自动上字幕 自动配字幕 自动打字幕 自动出字幕 智能加字幕 一键字幕 "
        "ai加字幕 识别说话 识别说话内容 识别内容 识别对白 识别成字幕 语音识别字幕 转写 转成文字 "
        "变成文字 提取文字 提取文案 提取字幕 说的话变成字幕 智能字幕 ai字幕 配字幕 字幕自动 "
        "对话字幕 总结一下 概括 转录 听写 识别字幕 自动字幕 自动生成字幕 生成字幕 语音转文字 "
        "语音识别 识别语音 总结视频 总结",
    ),
    (
        "beyond:translate",
        "translate, translation, translated, dub, dubbing, dubbed, lip sync, lipsync, "
        "in spanish, in french, in japanese, in german, into spanish, into french, "
        "into english, into chinese, into japanese, into german",
        "翻译 译 变成英语 变成日语 变英语 换成英文 改成英语 翻成中文 英语配音 改成英文 转成英语 "
        "英文字幕 双语字幕 中英字幕 翻成英文 变成英文 换成英语 说英语 日语 韩语 法语 口型 译成 "
        "翻成 配音成 译制 对口型",
    ),
    (
        "beyond:object",
        "remove the person, remove a person, remove the man, remove the woman, remove the guy, "
        "remove the people, remove people, watermark, remove the logo, remove object, "
        "remove the object, green screen, greenscreen, chroma key, blur the face, blur faces, "
        "blur his face, blur her face, blur the faces, blur out, remove the car, inpaint, "
        "mask out, blur my face, erase the person, erase the logo, delete the person, "
        "virtual background",
        "去水印 p掉 p一下 p图 换个背景 水印 人像 车牌 台标 logo去掉 遮挡 挡住脸 遮住脸 脸部 "
        "背景换 背景虚化 换成蓝天 天空 抠图 抠像 绿幕 去掉人物 去掉路人 路人 人物 打码 马赛克 "
        "换背景 替换背景",
    ),
    (
        "beyond:generate",
        "generate a new, generate a shot, generate a scene, generate a drone, generate footage, "
        "generate a video, generate a clip, generate an image, create a video, create an image, "
        "draw a, draw me, ai video, make a video of, make a video about, generate video, "
        "generate an animation, animate, animation, animated, text to video, image to video, "
        "dragon, robot, avatar, make me a video, generate a picture, b roll, stock footage, "
        "stock video",
        "生成视频 生成一段视频 生成一个视频 生成动画 ai视频 做个动画 做动画 变成动画 变成漫画 "
        "漫画风 卡通化 补一段画面 补画面 生成图片 生成一张 画一 做一个视频 文生视频 图生视频 "
        "动画 数字人 虚拟人",
    ),
    (
        "beyond:speech",
        "an ai voice, ai voice reading, voice reading my script, ai narrator, ai narration, "
        "text to speech, tts, read aloud, read it aloud, clone my voice, clone the voice, "
        "voice clone, change the voice, robot voice, deeper voice, change his voice, change "
        "her voice, change my voice, narrate, pitch, chipmunk, autotune, auto tune, female "
        "voice, male voice, deeper, sound deeper, higher pitched, lower pitched",
        "朗读 读出来 配上旁白 配个旁白 加旁白 ai配音 换个声音 换一个声音 换成别人的声音 "
        "声音变成 萝莉音 大叔音 机器音 语音播报 语音合成 克隆声音 变声 女声 男声 童声 "
        "文字转语音 机器人声音 旁白配音 念出来 变调 升调 降调 音高 变成机器人 机器人声",
    ),
    (
        "beyond:colour",
        "color grade, colour grade, color grading, colour grading, color correct, color "
        "correction, black and white, sepia, filter effect, filters, filter, brighter "
        "picture, brightness, brighten, darken, contrast, saturation, saturate, vintage look, "
        "lut, hue, exposure, white balance, grayscale, greyscale, monochrome, brighter, "
        "more orange, more blue, more golden, bluer, look like sunset, look like a sunset, look "
        "like night, look like summer, look like winter, look like autumn, darker, sharper, "
        "sharpen, warmer, cooler, more colorful, colors, colours, hdr, "
        "vignette, film grain, old film, old movie, vintage, retro, look old, look like an "
        "old film, cinematic look, film look, look warmer",
        "调亮 调暗 提亮 变亮 变暗 亮一点 暗一点 调白 调黄 "
        "调色 滤镜 色彩 颜色 鲜艳 亮一些 暗一些 亮点 变暗一点 画面亮 画面暗 太暗 太亮 清晰一点 "
        "更清晰 变清晰 画质 高清 清晰度 去雾 冷色 暖色 日系 电影感滤镜 黑白 亮度 对比度 饱和度 "
        "变亮 变暗 亮一点 暗一点 美化 复古 锐化 曝光 提亮 白平衡 色调 老电影 老片 胶片 电影质感",
    ),
    (
        "beyond:motion",
        "stabilise, stabilize, stabilization, shaky, reverse the video, play backwards, "
        "backwards, in reverse, reverse, zoom, zoom in, zoom out, pan, ken burns, rotate, "
        "flip, mirror, transition, transitions, dissolve, crossfade, cross fade, wipe "
        "transition, special effects, special effect, visual effects, picture in picture, "
        "split screen, side by side, freeze frame, freeze, upscale, interpolate, 4k, slow "
        "zoom, boomerang, motion tracking, fireworks, explosion, snow, rain, confetti, lens "
        "flare, glitch",
        "防抖 抖动 抖 画面抖 手抖 晃动 画面晃 太晃 稳一下 稳定一下 更稳 拉近 推近 镜头推近 "
        "放大镜头 放大人脸 淡化 叠化 闪白 画面翻 左右翻 上下翻 倒转 转九十度 转90度 抽帧 关键帧 "
        "运镜 加特效 炫酷 下雪 下雨 雪花 爱心 粒子 稳定画面 倒放 倒着播 倒着播放 反着播 反着放 "
        "倒带 倒着放 反向播放 缩放 放大画面 旋转 翻转 镜像 转场 特效 画中画 分屏 定格 超分 烟花 "
        "补帧 高清修复 过渡 过渡效果",
    ),
    (
        "beyond:black",
        "fade to black, fade from black, fade in from black, fade out to black, fade to white, "
        "fade the picture, fade in the picture, fade out the picture, fade the image, "
        "fade the video to black, fade the screen to black",
        "黑场 画面淡入 画面淡出 淡出到黑 淡入黑 渐黑 画面渐黑",
    ),
    (
        "beyond:bars",
        "with black bars, add black bars, letterbox, letterboxed, pillarbox, with bars, "
        "black bars at the sides",
        "加黑边 留黑边 带黑边",
    ),
    (
        "beyond:both",
        "video and mp3, video and the mp3, mp4 and mp3, mp3 and mp4, mp3 and video, mp3 and "
        "the video, video and audio file, video and the audio file, video plus mp3, mp3 and "
        "wav, wav and mp3, both video and audio, both the video and the audio",
        "视频和mp3 mp3和视频 视频和音频文件 mp4和mp3 mp3和wav",
    ),
    (
        "beyond:style",
        "font, fonts, bigger text, larger text, font size, text color, text colour, bold, "
        "italic, red text, typeface, outline, text shadow, bigger, larger, smaller, underline, "
        "in red, in blue, in green, in yellow, in bold, in white, in black, text animation, "
        "bounce, typewriter",
        "字体 字号 字体颜色 加粗 斜体 大号 红色 蓝色 黄色 绿色 白色 描边 花字 字体大小",
    ),
    (
        "beyond:sticker",
        "sticker, stickers, emoji, emojis, gif sticker, logo, arrow, frame border, border, "
        "progress bar, thumbnail, countdown, timer, clock overlay",
        "贴纸 贴图 表情 表情包 边框 进度条 封面 倒计时 标志 箭头",
    ),
    (
        "beyond:effects",
        "sound effect, sound effects, sfx, whoosh, applause, explosion sound, echo, reverb, bass "
        "boost, left channel, right channel, mono, panning, equalizer, equaliser, eq, sound of "
        "rain, rain sound, rain sounds, sound of the sea, sound of waves, laugh track, scratch, "
        "record scratch, drum roll, drumroll, boing, gunshot, thunder, canned laughter, cheering, "
        "airhorn, air horn, buzzer, door slam, doorbell, ding, sound of a, sound of an, sound "
        "bite, beep, bleep, beeps, bleep out",
        "左声道 右声道 左右声道 单声道 立体声 音效 掌声 回声 混响 均衡器 低音增强 消脏话 哔",
    ),
    (
        "beyond:ramp",
        "start quiet and get louder, start quietly and get louder, gets louder over time, get "
        "louder over time, gradually louder, louder and louder, gradually get louder, slowly "
        "get louder, gradually quieter, quieter and quieter, crescendo, build up slowly, "
        "swell",
        "有高有低 有起伏 高低起伏 有大有小 "
        "先小后大 先大后小 由小到大 从小到大 由大到小 从大到小 越来越大声 越来越小声",
    ),
    (
        "beyond:noise",
        "remove background noise, remove the background noise, noise, background noise, "
        "denoise, noise reduction, noise removal, hiss, hum, wind noise, wind, static, "
        "background noises, traffic noise, remove noise, clarity, crisp, crisper, enhance, "
        "studio quality, clicks, crackle, humming noise, buzz, buzzing, background hum",
        "环境噪音 环境噪声 环境杂音 环境声 声音更清晰 声音更清楚 声音更干净 声音清晰 声音清楚 "
        "声音变清晰 "
        "噪音 风噪 噪 嘈杂 嘈杂声 杂音去掉 狗叫声 狗叫 汽车声 喇叭声 车声 雨声 键盘声 空调声 "
        "电扇声 咳嗽声 呼吸声 爆音 喷麦 齿音 啸叫 背景杂音 背景噪声 背景噪音 降噪 噪声 杂音 "
        "去噪 风声 底噪 环境音 杂声 嗡嗡 嗡嗡声 嗡嗡的声音 电流声 电流音",
    ),
    (
        "beyond:fillers",
        "filler words, ums, umms, silences, "
        "pauses, remove pauses, jump cuts, jump cut, dead air, highlights, "
        "highlight reel, best moments, best parts, best bits, boring parts, boring bits, "
        "boring part, interesting parts",
        "口头禅 口头语 语气词 废话 嗯嗯啊啊 嗯啊 卡壳 冷场 空白部分 没说话的部分 没说话的地方 "
        "没声音的部分 最精彩 精彩部分 精彩瞬间 精彩的部分 重点部分 去掉停顿 停顿 静音片段 "
        "精彩片段 高光 集锦 无聊的部分 气口",
    ),
    (
        "beyond:publish",
        "upload to youtube, upload it to youtube, post to, post it, publish, email, e mail, "
        "send it to my, share it, tweet, share on, post on, schedule, to instagram and post, "
        "dropbox, google drive, post this, post that, can you post, share this",
        "传到 投稿 投到 上架 发布 上传抖音 上传b站 发给 发送给 发送到 寄给 传给 邮件 邮箱 "
        "微信 同步到 存到网盘 网盘 "
        "百度云 直播 发到 上传到 分享到 发邮件 发到朋友圈 发朋友圈吧",
    ),
    (
        "beyond:talk",
        "weather, joke, jokes, news, stock price, recipe, capital of, president, "
        "tell me a story, who won, football, what time is it, meaning of life, love you, "
        "your name, homework, python, javascript, code, math, sing me, how are you, bitcoin, "
        "book a flight, order a pizza, pizza, restaurant, hotel",
        "天气 笑话 写文案 写个文案 写一段文案 写脚本 写个脚本 写作文 写邮件 陪我聊 聊天 你多大 "
        "你喜欢 几岁 吃什么 股价 彩票 星座 天气预报 新闻头条 数学题 新闻 股票 菜谱 讲个故事 "
        "讲故事 几点了 你叫什么 写代码 写作业 做作业 订票 外卖 足球",
    ),
)
