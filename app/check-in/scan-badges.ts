import { readCode } from "#app/check-in/read-code.ts";

/** Wide enough for a badge at arm's length, small enough for an old phone. */
const widest = 640;
const pause = 120;
/** A badge that is still held before the camera is not read again. */
const heldFor = 3_000;

/**
 * Shows the camera in the video and tells each badge that it sees, once while it is held there. Rejects where there is no
 * camera or it may not be used. Returns how to stop.
 */
export async function scanBadges(video: HTMLVideoElement, seen: (code: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement("canvas");
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  let last = { code: "", at: 0 };

  const look = () => {
    const { videoWidth, videoHeight } = video;
    if (!drawing || videoWidth === 0) return;
    const scale = Math.min(1, widest / videoWidth);
    canvas.width = Math.round(videoWidth * scale);
    canvas.height = Math.round(videoHeight * scale);
    drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
    const code = readCode(drawing.getImageData(0, 0, canvas.width, canvas.height));
    if (code === undefined) return;
    const isHeld = code === last.code && Date.now() - last.at < heldFor;
    last = { code, at: Date.now() };
    if (!isHeld) seen(code);
  };
  const timer = setInterval(look, pause);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}
