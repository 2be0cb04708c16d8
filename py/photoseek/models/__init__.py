"""Models: what their files say, how the files come, where they run; words and pictures -> vectors.

A model is a folder laid out like its Hugging Face repository; nothing about it is hard-coded that
its own files say, and what they leave out is one record a family (families). provider puts the
parts together: sources (where a model is), hosts and listings (what files it has), fetching and
kept_files (how they come and stay), settings and spec (what they say), encoder and trials (where it
runs). May import: pictures, vectors.
"""
