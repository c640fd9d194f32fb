"""Categories of one's own: gathering images and training on top of MobileNetV2."""
