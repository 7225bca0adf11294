import type { Shape } from './shape';

/** A Shape as JSON Schema, draft 2020-12. */
export function toJsonSchema(shape: Shape): object {
  switch (shape.is) {
    case 'text':
      return { type: 'string', maxLength: shape.most, ...(shape.pattern && { pattern: shape.pattern.source }) };
    case 'choice':
      return { enum: [...shape.options] };
    case 'number':
      return { type: 'integer', minimum: shape.least, maximum: shape.most };
    case 'yes or no':
      return { type: 'boolean' };
    case 'anything':
      return {};
    case 'constant':
      return { const: shape.value };
    case 'list':
      return { type: 'array', maxItems: shape.most, items: toJsonSchema(shape.of) };
    case 'group':
      return {
        type: 'object',
        required: shape.parts.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
        additionalProperties: false,
        properties: Object.fromEntries(
          shape.parts.map(({ name, meaning, shape: of }) => [name, { description: meaning, ...toJsonSchema(of) }]),
        ),
      };
    case 'by key':
      return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(shape.keys.map((key) => [key, toJsonSchema(shape.of)])),
      };
  }
}

/** The schema of a whole file. It has a name and no address: this project has no site of its own. */
export function toSchemaFile(about: { name: string; title: string; description: string }, shape: Shape): string {
  const { name, title, description } = about;
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${name}.schema.json`,
    title,
    description,
  };
  return `${JSON.stringify({ ...head, ...toJsonSchema(shape) }, undefined, 2)}\n`;
}
