/** Why a database file was not opened, copied or put back, in one sentence for the person who named it. */
export class DatabaseRefused extends Error {
  override readonly name = "DatabaseRefused";
}
