"""Photos as files: finding, naming, planning, moving, and taking it all back.

The bottom layer: the standard library and send2trash. No Qt, no machine learning, no image
decoding.
"""
