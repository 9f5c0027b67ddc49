"""What serves pages leaves what is loaded out of rubbish collection."""

import gc

from concordat.config.memory import YOUNG, settle


def test_what_is_loaded_is_looked_at_no_more_and_the_rest_less_often():
    before, frozen = gc.get_threshold(), gc.get_freeze_count()
    try:
        settle()
        assert gc.get_freeze_count() > frozen
        assert gc.get_threshold()[0] == YOUNG
        assert gc.isenabled()  # cycles are still found
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
