"""The faults themselves, by what they disturb; `nemo_local.faults` says how to use them."""
