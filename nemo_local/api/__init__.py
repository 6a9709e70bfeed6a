"""The contract's endpoints, one module per thing they are about."""
