"""What a quotation must prove: which records need evidence, what the lock says of them, and what looking up gave."""
