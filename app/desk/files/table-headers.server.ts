const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The headers of a table that is taken away as a file, and that nothing on its way keeps. */
export function tableHeaders(name: string, kind: keyof typeof types): Readonly<Record<string, string>> {
  return {
    "Content-Type": types[kind],
    "Content-Disposition": `attachment; filename="${name}.${kind}"`,
    "Cache-Control": "no-store",
  };
}
