// electron-store imports 'electron'. In plain Node that package gives the path of its executable, and would first try to
// download it where it is not installed; with a path given it does not. The tests' child processes inherit it.
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= process.execPath;
