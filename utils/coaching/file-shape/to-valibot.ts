import * as v from 'valibot';
import type { Shape } from './shape';

type Schema = v.GenericSchema<unknown, unknown>;

/** The check of a Shape. What it lets through has nothing in it that the Shape does not name. */
export function toValibot(shape: Shape): Schema {
  switch (shape.is) {
    case 'text':
      return shape.pattern
        ? v.pipe(v.string(), v.maxLength(shape.most), v.regex(shape.pattern))
        : v.pipe(v.string(), v.maxLength(shape.most));
    case 'choice':
      return v.picklist(shape.options);
    case 'number':
      return v.pipe(v.number(), v.safeInteger(), v.minValue(shape.least), v.maxValue(shape.most));
    case 'yes or no':
      return v.boolean();
    case 'anything':
      return v.unknown();
    case 'constant':
      return v.literal(shape.value);
    case 'list':
      return v.pipe(v.array(toValibot(shape.of)), v.maxLength(shape.most));
    case 'group':
      return v.strictObject(
        Object.fromEntries(
          shape.parts.map(({ name, shape: of, isOptional }) => {
            const schema = toValibot(of);
            return [name, isOptional ? v.exactOptional(schema) : schema];
          }),
        ),
      );
    case 'by key':
      return v.strictObject(Object.fromEntries(shape.keys.map((key) => [key, v.exactOptional(toValibot(shape.of))])));
  }
}
