"""Boards, their papers, decisions and promises."""
