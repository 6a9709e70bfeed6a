"""Words that mean nothing here and are no slip of the pen either.

Without this table "dogs" would be read as "dog", "remote" as "remove" and "truck" as "track".
Only words that look like one of ours need to stand here.
"""

from __future__ import annotations

ORDINARY: tuple[tuple[str, str, str], ...] = (
    (
        "unknown",
        "apple, swore, kitchen, mic, lamp, barking, beautiful, beer, bench, bitter, block, "
        "bother, bottle, bouncy, bread, build, butter, chance, charge, cheer, chickens, "
        "child, chime, chimes, chirping, clapping, class, click, concert, contain, contest, "
        "dancer, day, difference, dogs, drawing, dream, driver, electric, elephant, entrance, "
        "event, eyes, feature, fight, firework, flame, flavor, form, generator, greet, guest, "
        "guests, guys, hallway, heart, horse, hotels, hour, house, insect, jumping, jungle, "
        "large, later, laughing, laughs, least, letter, letting, lips, loose, lovely, march, "
        "marching, mixed, moment, moon, mouse, niece, night, noisy, noting, owner, paint, "
        "palace, pause, people, person, plane, plate, plates, player, position, pride, "
        "prince, print, prize, protect, radio, rally, reader, record, related, released, "
        "remain, remote, reporter, reward, scare, scream, screaming, shade, shake, shark, "
        "sharp, sheep, shirt, shock, shoes, shoot, shore, shoulder, shout, shower, shutter, "
        "simple, situation, skate, skill, smart, smell, smoke, space, spare, speeches, spend, "
        "spice, spoon, spring, stage, stare, stated, statue, steak, steam, steel, store, "
        "storing, storm, stranger, string, strong, swearing, sweep, teach, tease, thick, "
        "tiger, today, tomorrow, tradition, training, traveler, traveller, trick, truck, "
        "typing, user, waiter, whale, white, windy, wing, women, woods, word, worker, world, "
        "wound, writer, wrote, banger, hanger, manner",
        "",
    ),
)
