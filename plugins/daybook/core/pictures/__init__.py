"""Pictures as bytes: what each form of file is made of, so that nothing is served that is no part of the picture."""
