"""One module for each kind of file. Each reader takes the bytes and the file's name and gives grids, or raises `Unreadable`."""
