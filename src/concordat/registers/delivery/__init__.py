"""Delivery: the RAG ratings that papers declare, and the risks that they state."""
