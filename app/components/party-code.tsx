/** The two to five letters by which a delegation is known at the desk; beside its name, never instead of it. */
export function PartyCode({ code }: { code: string }) {
  return (
    <bdi className="code" data-record="">
      {code}
    </bdi>
  );
}
