/** The fields of a form as they were sent. Throws 400 where the body is no form after all. */
export async function formOf(request: Request): Promise<FormData> {
  return request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
}
