package main

import (
	"strings"

	"congvan/input"

	"github.com/spf13/cobra"
)

func newRoot(c *console) *cobra.Command {
	cobra.MousetrapHelpText = mousetrap
	root := &cobra.Command{
		Use:   "congvan",
		Short: c.say(text{"Soạn công văn và phiếu theo dõi cho từng đơn vị", "Makes dispatches and tracking sheets for every unit"}),
		Long:  c.say(rootHelp),
		Args:  c.noCommand,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },

		SuggestionsMinimumDistance: 2,

		SilenceErrors: true, // exit.go prints them
		SilenceUsage:  true,
	}
	root.SetIn(c.in)
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.SetUsageFunc(c.usage)
	root.SetFlagErrorFunc(wrongFlag)
	addGlobalFlags(c, root)
	root.AddCommand(
		newGenerate(c), newCheck(c), newInit(c), newTypes(c), newPreview(c), newLint(c), newCopy(c), newConvert(c),
		newCollect(c), newStatus(c), newRemind(c), newReport(c), newExport(c),
		newVersion(c),
	)
	root.SetHelpCommand(newHelp(c))
	translateCompletion(c, root)
	return root
}

func addGlobalFlags(c *console, root *cobra.Command) {
	flags := root.PersistentFlags()
	lang := newChoice(string(input.Vietnamese), string(input.Vietnamese), string(input.English))
	flags.Var(lang, "lang", c.say(text{
		"ngôn ngữ của thông báo: vi hoặc en; cũng đặt được bằng biến môi trường CONGVAN_LANG",
		"language of messages: vi or en; also set by the environment variable CONGVAN_LANG",
	}))
	flags.BoolP("help", "h", false, c.say(text{"in phần trợ giúp này", "print this help"}))
	mustComplete(root, "lang", lang.allowed...)
}

// mousetrap is shown by Windows when the program was started by a double
// click, where no flag can have chosen a language.
var mousetrap = strings.TrimSpace(`
congvan là chương trình dòng lệnh: hãy mở Terminal (cmd hoặc PowerShell),
chuyển vào thư mục chứa congvan.exe rồi gõ: congvan generate
(congvan is a command-line program: run it from cmd or PowerShell.)
`) + "\n"

var rootHelp = text{
	`congvan soạn công văn (PDF) và phiếu theo dõi (Excel) cho từng đơn vị trong
danh sách nhận, từ dữ liệu của một đợt (campaign): một tệp Excel hoặc một thư mục.

Mã thoát:
  0    xong
  1    lỗi của máy hoặc của chương trình
  2    gõ sai lệnh
  3    dữ liệu của đợt có lỗi, chưa ghi tệp nào; hoặc văn bản có chỗ không đúng thể thức
  4    có đơn vị không làm được, các đơn vị khác đã xong
  130  bị ngắt (Ctrl-C)`,
	`congvan makes a dispatch (PDF) and a tracking sheet (Excel) for every unit of a
distribution list, from the data of a campaign: an Excel file or a folder.

Exit codes:
  0    done
  1    an error of the system or of the program
  2    wrong usage
  3    the campaign has mistakes, nothing was written; or a page departs from the format
  4    some units could not be made, the others were
  130  interrupted (Ctrl-C)`,
}
