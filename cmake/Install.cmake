# What a package of unitfolio holds.
