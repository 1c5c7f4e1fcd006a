namespace KnowledgeGraph.Extraction.Training;

/// <summary>How a conditional random field is trained.</summary>
/// <param name="Epochs">Passes over the sequences.</param>
/// <param name="Rate">Step of AdaGrad.</param>
/// <param name="Decay">Pull of every touched weight to zero.</param>
/// <param name="Dropout">Share of the features left out at every visit.</param>
/// <param name="LeastCount">Features seen less often are not learnt.</param>
internal sealed record TrainingOptions(int Epochs, float Rate, float Decay, float Dropout, int LeastCount);
