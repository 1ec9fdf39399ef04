// Runs a command on every node, or on those that are named, and shows what each of them answers.
// Use: cscript //nologo runall.js HEADNODE COMMAND [NODE,NODE...]

function runEverywhere(cluster, commandLine, nodes) {
  var task = cluster.CreateTask();
  task.CommandLine = commandLine;
  task.RequiredNodes = nodes;
  task.WorkDirectory = "C:\\Windows\\Temp";
  task.SetEnvironmentVariable("CALLER", "runall");

  var id = cluster.GetNewCommandId();
  var results = cluster.ExecuteCommand(id, task, "", "", true, 0);
  var worst = 0;
  for (var e = new Enumerator(results); !e.atEnd(); e.moveNext()) {
    var result = e.item();
    WScript.Echo(result.NodeName + ", exit code " + result.ExitCode);
    var lines = result.Output.split("\n");
    for (var i = 0; i < lines.length; i++) {
      if (lines[i] != "") WScript.Echo("  " + lines[i]);
    }
    if (result.ExitCode != 0) worst = result.ExitCode;
  }
  return worst;
}

function main(args) {
  if (args.length < 2) {
    WScript.Echo("runall.js HEADNODE COMMAND [NODE,NODE...]");
    return 2;
  }
  try {
    var cluster = new ActiveXObject("Microsoft.ComputeCluster.Cluster");
    cluster.Connect(args[0]);
    if (!cluster.IsAdmin()) {
      WScript.Echo("Only administrators run commands.");
      return 1;
    }
    return runEverywhere(cluster, args[1], args.length > 2 ? args[2] : "");
  } catch (e) {
    WScript.Echo(e.message);
    return 1;
  }
}

var given = [];
for (var i = 0; i < WScript.Arguments.length; i++) given.push(WScript.Arguments(i));
WScript.Quit(main(given));
