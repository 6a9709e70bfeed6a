"""Common words of languages that are not understood here, so as to say so plainly."""

from __future__ import annotations

FOREIGN: tuple[tuple[str, str, str], ...] = (
    (
        "foreign",
        "bitte, lauter, leiser, musik, stimme, entferne, entfernen, ohne, und, oder, nicht, mach, "
        "mache, schneide, schneller, langsamer, hinzu, das, der, den, dem, ein, eine, einen, "
        "ist, von, zur, ganze, ton, stumm, sekunden, untertitel, titel, "
        "musique, voix, enleve, enlever, supprime, supprimer, ajoute, ajouter, avec, sans, les, "
        "une, des, pour, dans, est, vite, plus vite, moins, secondes, merci, bonjour, coupe, "
        "musica, quita, quitar, elimina, eliminar, agrega, anade, pon, sin, con, una, los, las, "
        "para, por, favor, por favor, voz, gracias, hola, segundos, primeros, rapido, sube, baja, "
        "remova, remover, adicione, adicionar, sem, com, mais, obrigado, som, "
        "togli, rimuovi, aggiungi, senza, voce, della, grazie, ciao, muziek, verwijder, zonder, "
        "stem, het, een, voeg, toe, usun, muzyke, bez, dodaj, glos",
        "",
    ),
)
