import { type DeviceOption, listDevices, watchDevices } from '../../utils/browser/media-devices';

export interface Devices {
  microphones: DeviceOption[];
  cameras: DeviceOption[];
  speakers: DeviceOption[];
}

/** The devices of this computer, as far as the browser tells of them. */
export function openDevices(onChange: (devices: Devices) => void) {
  let devices: Devices = { microphones: [], cameras: [], speakers: [] };
  /** those that the browser has asked for one by one, and which it lists nowhere */
  const asked: DeviceOption[] = [];

  async function read(): Promise<void> {
    const [microphones, cameras, listed] = await Promise.all([
      listDevices('audioinput'),
      listDevices('videoinput'),
      listDevices('audiooutput'),
    ]);
    const more = asked.filter(({ id }) => !listed.some((each) => each.id === id));
    devices = { microphones, cameras, speakers: [...listed, ...more] };
    onChange(devices);
  }

  watchDevices(() => void read());
  void read();
  return {
    get all() {
      return devices;
    },
    read,
    async add(speaker: DeviceOption): Promise<void> {
      asked.push(speaker);
      await read();
    },
  };
}
