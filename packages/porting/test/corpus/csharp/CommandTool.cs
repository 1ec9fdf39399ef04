namespace Lab.Tools
{
    using Microsoft.ComputeCluster;
    using System;

    internal class CommandTool
    {
        private static Cluster Open(string name)
        {
            var opened = new Cluster();
            opened.Connect(name);
            return opened;
        }

        private static ITask MakeTask(ICluster on, string command)
        {
            var task = on.CreateTask();
            task.CommandLine = command;
            task.RequiredNodes = "";
            task.SetEnvironmentVariable("MODE", "command");
            return task;
        }

        public static int Run(string name, string command, bool quiet)
        {
            var cluster = Open(name);
            int id = cluster.GetNewCommandId();
            ITask task = MakeTask(cluster, command);
            IClusterEnumerable results = cluster.ExecuteCommand(id, task, null, null, true, 0);
            int worst = 0;
            while (true)
            {
                bool any = false;
                foreach (IExecutionResult result in results)
                {
                    any = true;
                    string output = cluster.ReadExecutionResult(result);
                    if (!quiet) Console.Write("[{0}] {1}", result.NodeName, output);
                    worst = Math.Max(worst, result.ExitCode);
                }
                if (!any) break;
                results = cluster.WaitForCommand(id);
            }
            cluster.EndCommand(id);
            return worst;
        }

        /* Late binding, for machines without the assembly. */
        public static object Late(string name)
        {
            dynamic cluster = Activator.CreateInstance(Type.GetTypeFromProgID("Microsoft.ComputeCluster.Cluster"));
            cluster.Connect(name);
            return cluster.IsAdmin();
        }

        public static void Tag(dynamic anything, IJob known)
        {
            anything.Project = "tagged";
            known.Project = "tagged";
            Action<IJob> clear = job => job.Clear();
            clear(known);
            var copy = new Job { Name = "copy", Project = known.Project };
            string text = "known.Name = \"x\"; // not code";
            char quote = '"'; var next = known.Name; /* known.Id */
        }
    }
}
