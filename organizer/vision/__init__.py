"""What is in a photo: decoding, the model, the index of facts, and the verdicts drawn from them."""
