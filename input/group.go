package input

// Stage is how deep a reader has come when it finds a mistake: who is told
// that a file cannot be opened needs no list of cells first.
type Stage int

// The stages, in the order in which their problems are told.
const (
	StageFile   Stage = iota // the file itself: missing, of another kind, unreadable
	StageLayout              // its sheets and columns
	StageValue               // what stands in it
)

// stages holds the codes that are not about values.
var stages = map[Code]Stage{
	FileMissing: StageFile, FileOutside: StageFile, FileTooLarge: StageFile,
	BadEncoding: StageFile, BadSyntax: StageFile, FileUnreachable: StageFile,
	WorkbookEmpty: StageFile, WorkbookIsXLS: StageFile, WorkbookIsXLSB: StageFile, WorkbookIsODS: StageFile,
	WorkbookIsCSV: StageFile, WorkbookIsPDF: StageFile, WorkbookIsPage: StageFile, WorkbookLocked: StageFile,
	WorkbookNone: StageFile, WorkbookDamaged: StageFile, WorkbookTooLarge: StageFile,

	MissingSheet: StageLayout, DuplicateSheet: StageLayout, UnusedSheet: StageLayout, LegacyFont: StageLayout,
	BadCSV: StageLayout, MissingColumn: StageLayout, UnknownColumn: StageLayout,
}

// Stage is where in reading a problem with the code is found.
func (c Code) Stage() Stage {
	if s, known := stages[c]; known {
		return s
	}
	return StageValue
}

// Grouped arranges problems as people can bear them: errors before warnings;
// among each the file itself, then sheets and columns, then values; all of a
// kind together, in reading order, the kinds in the order of their first.
func (p Problems) Grouped() []Problems {
	sorted := append(Problems(nil), p...)
	sorted.Sort()
	var groups []Problems
	for _, level := range []Level{Error, Warning} {
		for _, stage := range []Stage{StageFile, StageLayout, StageValue} {
			groups = append(groups, sorted.kinds(level, stage)...)
		}
	}
	return groups
}

// kinds gathers the problems of a level and a stage by their code.
func (p Problems) kinds(level Level, stage Stage) []Problems {
	var groups []Problems
	at := map[Code]int{}
	for _, one := range p {
		if one.Level != level || one.Code.Stage() != stage {
			continue
		}
		i, known := at[one.Code]
		if !known {
			i = len(groups)
			at[one.Code] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], one)
	}
	return groups
}
