using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The types through which a schema shows itself (specification 4).</summary>
internal static class Introspection
{
    private const string Sdl = """"
        "What a server can do: its types and directives, and where each kind of operation starts."
        type __Schema {
          description: String
          "All types of the schema."
          types: [__Type!]!
          "Where queries start."
          queryType: __Type!
          "Where mutations start, if there are any."
          mutationType: __Type
          "Where subscriptions start, if there are any."
          subscriptionType: __Type
          "All directives of the schema."
          directives: [__Directive!]!
        }

        "A type. Which fields have a value depends on its kind: a scalar has a name and perhaps the address of its specification, an object has fields, a list or non-null has the type it wraps."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "What kind of type a __Type is."
        enum __TypeKind {
          "A leaf with its own notation."
          SCALAR
          "Has fields, and perhaps interfaces."
          OBJECT
          "Has fields, perhaps interfaces, and possible types."
          INTERFACE
          "Has possible types."
          UNION
          "Has enum values."
          ENUM
          "Has input fields."
          INPUT_OBJECT
          "A list of its ofType."
          LIST
          "Its ofType without null."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default value as a literal of the GraphQL language."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive: an instruction to the server."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "Where a directive may stand."
        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }
        """";

    private static readonly Dictionary<string, NamedType> Types = Build();

    /// <summary><c>__typename</c>, which every composite type has.</summary>
    public static FieldDefinition TypeName { get; } =
        new("__typename", "The name of the object's type.", [], new NonNullType(BuiltInScalars.String), null, null, null);

    /// <summary><c>__schema</c>, which the query root has.</summary>
    public static FieldDefinition SchemaField { get; } =
        new("__schema", "The schema.", [], new NonNullType(Types["__Schema"]), null, null, null);

    /// <summary><c>__type</c>, which the query root has.</summary>
    public static FieldDefinition TypeField { get; } = new(
        "__type",
        "A type of the schema by its name.",
        [new InputValueDefinition("name", "<meta>.__type(name:)", null, new NonNullType(BuiltInScalars.String), null, null, null)],
        Types["__Type"],
        null,
        null,
        null);

    /// <summary>One of the types here by name, or null.</summary>
    public static NamedType? Type(string name) => Types?.GetValueOrDefault(name);

    /// <summary>The names of the types here.</summary>
    public static IEnumerable<string> Names => Types.Keys;

    private static Dictionary<string, NamedType> Build()
    {
        var factory = new TypeFactory(Parser.Parse(new Source(Sdl, "introspection"), ParserOptions.Trusted), new TypeBindings());
        return factory.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
    }
}
