"""How the backend's voice separator is made: from Debian packages to a file of weights.

Not installed with the backend. The way of the sound: `sources` (what and under which licence),
`fetch` (packages), `speak` and `compose` (voices and music made here), `pack` (all of it as one
file of speech and one of music), `pool` and `mixing` (ever new pairs of them). The way of the
network: `network`, `losses`, `train`, `export`. How good it is: `testset`, `scores`, `evaluate`.
"""
