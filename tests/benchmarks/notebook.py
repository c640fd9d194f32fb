"""The loop that this program began from: full decode, nearest resize, Keras ``predict`` one by one.

Run as a script: the TF Hub cache, then photos; prints photos a second.
"""

from __future__ import annotations

import os
import sys
import time


def main(cache: str, files: list[str]) -> float:
    """Photos a second; imports, loading and the first call are not counted."""
    os.environ["TFHUB_CACHE_DIR"] = cache
    os.environ["TF_USE_LEGACY_KERAS"] = "1"
    import numpy as np
    import tensorflow_hub as hub
    import tf_keras  # type: ignore[import-untyped]
    from PIL import Image

    address = "https://tfhub.dev/google/tf2-preview/mobilenet_v2/classification/4"
    model = tf_keras.Sequential([hub.KerasLayer(address, input_shape=(224, 224, 3))])

    def classify(path: str) -> int:
        with Image.open(path) as image:
            small = image.convert("RGB").resize((224, 224), Image.Resampling.NEAREST)
        pixels = np.asarray(small, np.float32)[np.newaxis] / 255
        return int(model.predict(pixels, verbose=0).argmax())

    classify(files[0])
    start = time.perf_counter()
    for path in files:
        classify(path)
    return len(files) / (time.perf_counter() - start)


if __name__ == "__main__":
    print(main(sys.argv[1], sys.argv[2:]))
