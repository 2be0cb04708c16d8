"""Models: what their files say, how the files come, where they run; words and pictures -> vectors.

A model is a folder laid out like its Hugging Face repository; nothing about it is hard-coded that
its own files say. May import: pictures, vectors.
"""
