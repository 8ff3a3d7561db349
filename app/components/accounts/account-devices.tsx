import { ActButton } from "#app/components/act-button.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";

export type DeviceOnPage = {
  readonly id: string;
  /** "Firefox, Android"; empty where it does not say. */
  readonly device: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly isThis: boolean;
};

/** The devices on which one is signed in: this one marked, whose sign-out is the page's, each other with its own. */
export function AccountDevices({ devices }: { devices: readonly DeviceOnPage[] }) {
  const text = useText();
  const { moment: instant } = useInstants();
  return (
    <div id="devices">
      <Section
        title={text("account.devices")}
        end={
          devices.length > 1 && (
            <ActButton action="/account/devices/sign-out-others">{text("account.sign_out_others")}</ActButton>
          )
        }
      >
        <table className="table cards">
          <thead>
            <tr>
              <th scope="col">{text("account.device")}</th>
              <th scope="col">{text("account.last_seen")}</th>
              <th scope="col">{text("account.expires")}</th>
              <th scope="col">{text("account.act")}</th>
            </tr>
          </thead>
          <tbody>
            {devices.map(({ id, device, lastSeenAt, expiresAt, isThis }) => (
              <tr key={id}>
                <th scope="row">
                  {device === "" ? text("account.device_unknown") : <RecordText>{device}</RecordText>}
                  {isThis && <span className="sub">{text("account.device_this")}</span>}
                </th>
                <td data-label={text("account.last_seen")}>
                  <RecordText>{instant(lastSeenAt)}</RecordText>
                </td>
                <td data-label={text("account.expires")}>
                  <RecordText>{instant(expiresAt)}</RecordText>
                </td>
                <td>
                  {!isThis && (
                    <ActButton action={`/account/devices/${id}/sign-out`}>
                      {text("account.sign_out")}{" "}
                      <span className="hear">
                        {device === "" ? text("account.device_unknown") : <RecordText>{device}</RecordText>}
                      </span>
                    </ActButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  );
}
