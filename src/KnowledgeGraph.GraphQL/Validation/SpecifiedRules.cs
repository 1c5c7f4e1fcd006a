using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>The rules, each with its section of the specification, in the order in which their errors are reported at one node:
/// a broken name is reported before what follows from it.</summary>
internal static class SpecifiedRules
{
    /// <summary>For documents to execute.</summary>
    public static readonly IReadOnlyList<(string Section, Func<ValidationContext, ValidationRule> Create)> Executable =
    [
        ("5.1.1 Executable Definitions", context => new ExecutableDefinitions(context)),
        ("5.2.1.1 Operation Type Existence", context => new KnownOperationTypes(context)),
        ("5.2.2.1 Operation Name Uniqueness", context => new UniqueOperationNames(context)),
        ("5.2.3.1 Lone Anonymous Operation", context => new LoneAnonymousOperation(context)),
        ("5.2.4.1 Single Root Field", context => new SingleFieldSubscriptions(context)),
        ("5.5.1.2 Fragment Spread Type Existence", context => new KnownTypeNames(context)),
        ("5.5.1.3 Fragments on Object, Interface or Union Types", context => new FragmentsOnCompositeTypes(context)),
        ("5.8.2 Variables Are Input Types", context => new VariablesAreInputTypes(context)),
        ("5.3.3 Leaf Field Selections", context => new ScalarLeafs(context)),
        ("5.3.1 Field Selections", context => new FieldsOnCorrectType(context)),
        ("5.5.1.1 Fragment Name Uniqueness", context => new UniqueFragmentNames(context)),
        ("5.5.2.1 Fragment Spread Target Defined", context => new KnownFragmentNames(context)),
        ("5.5.1.4 Fragments Must Be Used", context => new NoUnusedFragments(context)),
        ("5.5.2.3 Fragment Spread Is Possible", context => new PossibleFragmentSpreads(context)),
        ("5.5.2.2 Fragment Spreads Must Not Form Cycles", context => new NoFragmentCycles(context)),
        ("5.8.1 Variable Uniqueness", context => new UniqueVariableNames(context)),
        ("5.8.3 All Variable Uses Defined", context => new NoUndefinedVariables(context)),
        ("5.8.4 All Variables Used", context => new NoUnusedVariables(context)),
        ("5.7.1 Directives Are Defined, 5.7.2 in Valid Locations", context => new KnownDirectives(context)),
        ("5.7.3 Directives Are Unique per Location", context => new UniqueDirectivesPerLocation(context)),
        ("5.4.1 Argument Names", context => new KnownArgumentNames(context)),
        ("5.4.2 Argument Uniqueness", context => new UniqueArgumentNames(context)),
        ("5.6.1 Values of Correct Type", context => new ValuesOfCorrectType(context)),
        ("5.4.3 Required Arguments", context => new ProvidedRequiredArguments(context)),
        ("5.8.5 All Variable Usages Are Allowed", context => new VariablesInAllowedPosition(context)),
        ("5.3.2 Field Selection Merging", context => new OverlappingFieldsCanBeMerged(context)),
        ("5.6.3 Input Object Field Uniqueness", context => new UniqueInputFieldNames(context)),
        ("none: keeps introspection from growing without bound", context => new MaxIntrospectionDepth(context)),
    ];

    /// <summary>For documents that define a schema.</summary>
    public static readonly IReadOnlyList<(string Section, Func<ValidationContext, ValidationRule> Create)> TypeSystem =
    [
        ("3 Type System: nothing to execute", context => new TypeSystemDefinitions(context)),
        ("3.3 Schema", context => new LoneSchemaDefinition(context)),
        ("3.3.1 Root Operation Types", context => new UniqueOperationTypes(context)),
        ("3.4 Types", context => new UniqueTypeNames(context)),
        ("3.9 Enums", context => new UniqueEnumValueNames(context)),
        ("3.6 Objects, 3.7 Interfaces, 3.10 Input Objects", context => new UniqueFieldDefinitionNames(context)),
        ("3.6.1 Field Arguments, 3.13 Directives", context => new UniqueArgumentDefinitionNames(context)),
        ("3.13 Directives", context => new UniqueDirectiveNames(context)),
        ("3.4 Types: references", context => new KnownTypeNames(context)),
        ("5.7.1 Directives Are Defined, 5.7.2 in Valid Locations", context => new KnownDirectives(context)),
        ("5.7.3 Directives Are Unique per Location", context => new UniqueDirectivesPerLocation(context)),
        ("3.4.3 Type Extensions", context => new PossibleTypeExtensions(context)),
        ("5.4.1 Argument Names", context => new KnownArgumentNamesOnDirectives(context)),
        ("5.4.2 Argument Uniqueness", context => new UniqueArgumentNames(context)),
        ("5.6.3 Input Object Field Uniqueness", context => new UniqueInputFieldNames(context)),
        ("5.4.3 Required Arguments", context => new ProvidedRequiredArgumentsOnDirectives(context)),
    ];
}
