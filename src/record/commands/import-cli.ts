/** `rapport import FILE [--json]`: reads captions and prints the record; needs no database. Returns the exit status. */
export async function importCli(args: readonly string[]): Promise<number> {
  process.stderr.write(`import ${args.join(" ")}: the reader is being built\n`);
  return 1;
}
