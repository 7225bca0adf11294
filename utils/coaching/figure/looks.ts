import type { Patient } from '../scenario';

export type HairStyle = 'cropped curls' | 'thin grey' | 'long' | 'short' | 'bob';

/** How somebody looks: colours, hair, age, clothes. */
export interface Look {
  skin: string;
  /** the same skin where less light falls */
  shade: string;
  lips: string;
  hair: string;
  /** the hair's lighter strands */
  hairLight: string;
  brows: string;
  style: HairStyle;
  /** 0 young, 1 old: lines in the face */
  age: number;
  hasGlasses?: boolean;
  beard?: string;
  earrings?: string;
  top: string;
  topShade: string;
  neck: 'crew' | 'collar' | 'v';
  /** what shows in the neck of the top */
  under: string;
}

/** Where they sit. */
export interface Room {
  wall: [string, string];
  kind: 'window' | 'kitchen' | 'shelves' | 'lamp';
  accent: string;
}

export const LOOKS: Record<Patient, { look: Look; room: Room }> = {
  grace: {
    look: {
      skin: '#8a5a3c',
      shade: '#6d442c',
      lips: '#7c3f38',
      hair: '#2b2422',
      hairLight: '#4a4240',
      brows: '#2a1d17',
      style: 'cropped curls',
      age: 0.4,
      earrings: '#d9b45c',
      top: '#b4553f',
      topShade: '#954330',
      neck: 'v',
      under: '#f0e4d0',
    },
    room: { wall: ['#efe6d8', '#dccdb6'], kind: 'window', accent: '#7f9a86' },
  },
  alan: {
    look: {
      skin: '#e7bfa4',
      shade: '#cb9a7c',
      lips: '#b5766a',
      hair: '#c9c5bf',
      hairLight: '#e6e3de',
      brows: '#a9a39b',
      style: 'thin grey',
      age: 1,
      hasGlasses: true,
      top: '#56685a',
      topShade: '#445447',
      neck: 'collar',
      under: '#dfe6ee',
    },
    room: { wall: ['#e6e1d4', '#cfc6b2'], kind: 'lamp', accent: '#8a6f6a' },
  },
  priya: {
    look: {
      skin: '#bd8259',
      shade: '#9b643f',
      lips: '#a0524c',
      hair: '#231a18',
      hairLight: '#443430',
      brows: '#241917',
      style: 'long',
      age: 0,
      top: '#3f6f7d',
      topShade: '#315964',
      neck: 'crew',
      under: '#3f6f7d',
    },
    room: { wall: ['#e4e7ea', '#c8d0d6'], kind: 'shelves', accent: '#6f8fa6' },
  },
  tom: {
    look: {
      skin: '#eec6ae',
      shade: '#d3a085',
      lips: '#b9776a',
      hair: '#8d5530',
      hairLight: '#ab6d40',
      brows: '#85502f',
      style: 'short',
      age: 0.25,
      beard: '#8d5530',
      top: '#3d4a63',
      topShade: '#2f3a50',
      neck: 'crew',
      under: '#e8e6e1',
    },
    room: { wall: ['#e9ebe6', '#d2d7cc'], kind: 'kitchen', accent: '#b98a5f' },
  },
};

/** Who sits down beside the patient: a relative or carer. */
export const COMPANION: Look = {
  skin: '#e9c2a6',
  shade: '#cf9c7d',
  lips: '#b76f66',
  hair: '#6d4a33',
  hairLight: '#8a6246',
  brows: '#5d3f2c',
  style: 'bob',
  age: 0.3,
  top: '#7a5a78',
  topShade: '#634761',
  neck: 'crew',
  under: '#7a5a78',
};
