/** Loaded into every child: when the command that started it is killed outright, the child ends too, and frees its port. */
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 5_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
// Listening alone would keep a command alive that has nothing more to do.
process.channel?.unref();
